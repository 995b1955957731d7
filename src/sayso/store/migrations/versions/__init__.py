"""The steps, oldest first; a new case is made by `sayso.store.tables` at once and needs none."""
