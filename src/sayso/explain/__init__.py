"""Why an event is graded as it is, and why somebody is held to hold a place: sentences, each with its evidence."""
