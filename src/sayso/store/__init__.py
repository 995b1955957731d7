"""The casebook: captures and decisions kept for good, and all that was read in them, findable and checkable."""
