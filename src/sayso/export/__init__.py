"""Documents in the forms that others read."""
