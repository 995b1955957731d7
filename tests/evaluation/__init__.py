"""How well sayso reads its own reviewed corpus, as figures with floors: it tells how far off a change is."""
