"""Loads and checks `data/`: rules, word lists and names, all of them data with their own proof sentences."""
