"""The desk over a case, and its pages as a reader finds them."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from litestar import Litestar
from litestar.testing import TestClient

from sayso.serve import Settings, create_app

BASE = "http://127.0.0.1"
SECRET = "0" * 64


def desk(case: Path, *, public: bool = False) -> TestClient[Litestar]:
    return TestClient(create_app(Settings(case=str(case), secret=SECRET, public=public)), base_url=BASE)


class Page(HTMLParser):
    """The elements of a page with their attributes, and its words in order."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data

    @property
    def links(self) -> list[str]:
        return [own["href"] or "" for tag, own in self.elements if tag == "a" and "href" in own]

    def to(self, folder: str) -> list[str]:
        """The pages of a kind that it leads to, each once."""
        return list(dict.fromkeys(link for link in self.links if link.startswith(f"/{folder}/")))

    def dangers(self) -> Iterator[str]:
        """What would let words of a report do more than be read."""
        for tag, own in self.elements:
            if tag in {"script", "style", "iframe", "object", "embed", "base", "img"} and not _is_ours(tag, own):
                yield f"<{tag} {own}>"
            yield from (f"{tag} {name}" for name in own if name.startswith("on") or name == "style")
            for name in ("href", "src", "action", "formaction", "hx-get", "hx-post"):
                value = own.get(name)
                if value is not None and not value.startswith(("/", "#", "https://", "http://")):
                    yield f"{tag} {name}={value}"


def _is_ours(tag: str, own: dict[str, str | None]) -> bool:
    return tag in {"script", "img"} and (own.get("src") or "").startswith("/static/")


def page(client: TestClient[Litestar], address: str, *, status: int = 200) -> Page:
    answer = client.get(address)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    found = Page(answer.text)
    assert list(found.dangers()) == []
    return found
