"""Events as rows and objects of other codebooks; what these would not code is counted, never dropped in silence."""
