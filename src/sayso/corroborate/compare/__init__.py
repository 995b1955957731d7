"""Named features of a pair of claims: each a pure function whose docstring is its explanation to the public."""
