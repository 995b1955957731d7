"""The nouns of sayso: frozen records that every stage takes and gives; names as in the contract."""
