"""What a page says of its article in its tags."""

from collections.abc import Iterable, Iterator
from urllib.parse import urljoin, urlsplit

from sayso.read.html.tree import Element

TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "headline")
OUTLETS = ("og:site_name", "application-name", "dc.publisher", "cre", "article:publisher")
WRITERS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl")
PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "pubdate",
    "publish-date",
    "publishdate",
    "publish_date",
    "publication_date",
    "date.created",
    "date",
    "originalpublicationdate",
    "ptime",
    "pdate",
)
MODIFIED = (
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "lastmod",
    "last-modified",
    "revised",
    "utime",
)
LONGEST_NAME = 120


class Tags:
    """The meta tags of a page by their folded names, the first of each name first."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._found: dict[str, list[str]] = {}
        for tag in root.iter("meta"):
            name = tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv") or ""
            value = " ".join((tag.get("content") or "").split())
            if name and value:
                self._found.setdefault(name.strip().casefold(), []).append(value)

    def all_of(self, names: Iterable[str]) -> Iterator[str]:
        """The values of these names, in the order of the names."""
        for name in names:
            yield from self._found.get(name, [])

    def titles(self) -> Iterator[str]:
        """The titles, the page's own (with the outlet's name in it, mostly) last."""
        yield from self.all_of(TITLES)

    def outlet(self) -> str | None:
        """The outlet's name; an address of it is none."""
        return next((name for name in self.all_of(OUTLETS) if is_name(name)), None)

    def writers(self) -> Iterator[str]:
        """Those whom the tags, then the links and marks on the page, name as writers."""
        yield from (name for name in self.all_of(WRITERS) if is_name(name))
        for mark in ('.//*[@rel="author"]', './/*[@itemprop="author"]', './/*[contains(@class, "byline")]'):
            for element in self._root.xpath(mark)[:5]:
                words = " ".join(element.text_content()[:1000].split())
                if is_name(words):
                    yield words

    def addresses(self, base: str | None) -> Iterator[str]:
        """Where the page says that it stands."""
        links = [link.get("href") for link in self._root.iter("link") if "canonical" in (link.get("rel") or "").split()]
        yield from (whole for link in (*links, *self.all_of(["og:url"])) if (whole := address(link, base)))

    def times(self) -> Iterator[str]:
        """The `datetime` of the page's time elements: those that say they tell the publication first."""
        marked = (
            '@pubdate or @itemprop="datePublished" or contains(@class, "publish") or contains(@class, "entry-date")'
        )
        told = f".//time[{marked}]"
        inside = ".//article//header//time | .//header//time | .//article//time"
        for mark in (told, inside):
            yield from (time.get("datetime") or time.text_content()[:100] for time in self._root.xpath(mark)[:3])

    def items(self, name: str) -> Iterator[str]:
        """What elements marked as this property (microdata) say."""
        for element in self._root.xpath(".//*[@itemprop=$name]", name=name)[:5]:
            yield element.get("content") or element.get("datetime") or element.text_content()[:100]


def is_name(words: str) -> bool:
    """Whether words can be a name: short, and no address."""
    return 1 < len(words) <= LONGEST_NAME and "://" not in words and not words.startswith(("@", "www.", "http"))


def address(written: str | None, base: str | None) -> str | None:
    """An address in full, if it is one of the web; any other scheme is refused."""
    try:
        whole = urljoin(base or "", (written or "").strip())
        parts = urlsplit(whole)
    except ValueError:
        return None
    is_web = parts.scheme in {"http", "https"} and bool(parts.hostname) and not any(map(str.isspace, whole))
    return whole if is_web and len(whole) <= 2000 else None
