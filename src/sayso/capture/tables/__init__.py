"""Tables of texts: a report in each row."""
