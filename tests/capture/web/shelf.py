"""Feeds as sites write them, in own words."""

RSS_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>Harbour Post &amp; Mail</title>'
ATOM_HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>The Monitor</title>'
)


def rss(items: str) -> bytes:
    """An RSS 2.0 feed of these items."""
    return f"{RSS_HEAD}{items}</channel></rss>".encode()


def atom(entries: str) -> bytes:
    """An Atom feed of these entries."""
    return f"{ATOM_HEAD}{entries}</feed>".encode()


RSS = rss("""
<item><title>Army leaves Birch</title><link>https://news.example/b</link><guid>17</guid>
<pubDate>Tue, 06 May 2031 09:30:00 +0300</pubDate></item>
<item><title>Army takes Alder</title><link>https://news.example/a</link><pubDate>2031-05-05</pubDate></item>
""")
ATOM = atom("""
<entry><title type="html">Rebels &amp;lt; 3 km from &lt;b&gt;Cedar&lt;/b&gt;</title>
<link rel="self" href="https://news.example/c.atom"/><link rel="alternate" href="https://news.example/c"/>
<id>urn:c</id><published>2031-05-06T07:00:00Z</published><updated>2031-05-06T08:00:00Z</updated></entry>
<entry><title>Quiet in Dale</title><link href="https://news.example/d"/><updated>2031-05-06T08:00:00Z</updated></entry>
""")
RSS_1 = b"""<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Wire</title></channel>
<item><title>Elm shelled</title><link>https://news.example/e</link><dc:date>2031-05-06</dc:date></item></rdf:RDF>"""
