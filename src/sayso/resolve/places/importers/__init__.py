"""Other people's tables of places as gazetteer rows, for `Gazetteer.extended`."""
