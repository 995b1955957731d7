"""Dossiers of protected objects."""
