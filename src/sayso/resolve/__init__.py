"""Mentions into actors, places and dates."""
