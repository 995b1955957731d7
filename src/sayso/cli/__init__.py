"""The command `sayso`: a thin shell over the library."""
