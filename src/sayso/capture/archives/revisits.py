"""Revisits: an archive's word that a page was found unchanged, and which record has its bytes."""

from sayso.capture.archives.entries import Entry


class Revisits:
    """The revisits of an archive and the pages that they may point to, by the pages' ids, digests and addresses."""

    def __init__(self) -> None:
        self._waiting: list[Entry] = []
        self._pages: dict[tuple[str, ...], int] = {}
        self.lost = 0

    def add(self, revisit: Entry) -> None:
        """A revisit; the page may come before or after it."""
        self._waiting.append(revisit)

    def hold(self, page: Entry) -> None:
        """A page that was taken."""
        keys = (
            _key("id", page.id),
            _key("digest", page.headers.get("warc-payload-digest")),
            _key("taken", page.address, page.headers.get("warc-date")),
        )
        for key in filter(None, keys):
            self._pages.setdefault(key, page.number)

    def wanted(self) -> dict[int, list[Entry]]:
        """The numbers of the pages that revisits point to, with those revisits; the others are counted as lost."""
        found: dict[int, list[Entry]] = {}
        for revisit in self._waiting:
            number = self._page(revisit)
            if number is None:
                self.lost += 1
            else:
                found.setdefault(number, []).append(revisit)
        return found

    def _page(self, revisit: Entry) -> int | None:
        names = revisit.headers
        keys = (
            _key("id", names.get("warc-refers-to", "").strip("<> ")),
            _key("digest", names.get("warc-payload-digest")),
            _key("taken", names.get("warc-refers-to-target-uri", "").strip("<> "), names.get("warc-refers-to-date")),
        )
        return next((self._pages[key] for key in keys if key in self._pages), None)


def _key(*parts: str | None) -> tuple[str, ...] | None:
    """A key of which every part is known."""
    return tuple(part for part in parts if part) if all(parts) else None
