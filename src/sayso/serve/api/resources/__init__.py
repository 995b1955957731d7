"""The resources of the API, a file for each kind of question."""
