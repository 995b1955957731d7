"""Web archives: WARC files as they are, and WACZ packages of them."""
