"""The picture that a person reads: one document as words on a terminal or in a pipe."""
