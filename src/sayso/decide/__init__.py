"""Analysts' decisions replayed on what was read: claims corrected or left out, events put together or kept apart."""
