"""What a page says of its article in JSON-LD (schema.org), however badly it is written."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from sayso.read.html.tree import Element

ARTICLES = (
    "newsarticle",
    "reportagenewsarticle",
    "liveblogposting",
    "analysisnewsarticle",
    "backgroundnewsarticle",
    "opinionnewsarticle",
    "reviewnewsarticle",
    "article",
    "blogposting",
    "socialmediaposting",
    "techarticle",
    "report",
)
MAX_SCRIPTS, MAX_CHARACTERS, MAX_NODES = 40, 1_000_000, 3000
WRAPPING = re.compile(r"^\s*(?://)?\s*(?:<!--|<!\[CDATA\[|/\*.*?\*/)+|(?://\s*)?(?:-->|\]\]>)\s*;?\s*$", re.DOTALL)
FIELD = re.compile(r'"(datePublished|dateModified|headline)"\s*:\s*"((?:[^"\\]|\\.){1,500})"')
Json = object


@dataclass(frozen=True, slots=True, kw_only=True)
class Structured:
    """One article's fields, as written."""

    kind: str = ""
    title: str | None = None
    published: str | None = None
    modified: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None


def articles(root: Element) -> list[Structured]:
    """The articles that the page's scripts describe, news articles before others, else as they stand."""
    scripts = [script for script in root.iter("script") if "ld+json" in (script.get("type") or "").casefold()]
    found = [one for script in scripts[:MAX_SCRIPTS] for one in _of_script((script.text or "")[:MAX_CHARACTERS])]
    return sorted(found, key=lambda one: ARTICLES.index(one.kind) if one.kind in ARTICLES else len(ARTICLES))


def _of_script(written: str) -> Iterator[Structured]:
    read = _parsed(written)
    if read is None:
        fields = {name: _unescaped(value) for name, value in reversed(FIELD.findall(written))}
        if fields:
            yield Structured(
                title=fields.get("headline"), published=fields.get("datePublished"), modified=fields.get("dateModified")
            )
        return
    nodes = list(_nodes(read))
    named = {str(node["@id"]): node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    for node in nodes:
        kind = next((name for name in _kinds(node) if name in ARTICLES), None)
        if kind:
            yield _article(kind, node, named)


def _parsed(written: str) -> Json | None:
    """The script's JSON, also where it is wrapped in a comment or its quotation marks are entities."""
    plain = WRAPPING.sub("", written).strip()
    for attempt in (plain, unescape(plain), re.sub(r",\s*([}\]])", r"\1", plain)):
        try:
            read: Json = json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
        return read
    return None


def _nodes(read: Json) -> Iterator[dict[str, Json]]:
    """Every object in it, outer ones first, up to a number."""
    waiting, count = [read], 0
    while waiting and count < MAX_NODES:
        one = waiting.pop(0)
        count += 1
        if isinstance(one, dict):
            yield one
            waiting.extend(value for value in one.values() if isinstance(value, dict | list))
        elif isinstance(one, list):
            waiting.extend(value for value in one if isinstance(value, dict | list))


def _kinds(node: dict[str, Json]) -> list[str]:
    kinds = node.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return [str(kind).rpartition("/")[2].casefold() for kind in listed if kind]


def _article(kind: str, node: dict[str, Json], named: dict[str, dict[str, Json]]) -> Structured:
    authors = node.get("author") or node.get("creator")
    return Structured(
        kind=kind,
        title=_words(node.get("headline") or node.get("name")),
        published=_words(node.get("datePublished") or node.get("dateCreated")),
        modified=_words(node.get("dateModified")),
        authors=tuple(_names(authors, named)),
        publisher=next(_names(node.get("publisher"), named), None),
        url=_address(node.get("url")) or _address(node.get("mainEntityOfPage")),
    )


def _names(value: Json, named: dict[str, dict[str, Json]]) -> Iterator[str]:
    for one in (value if isinstance(value, list) else [value])[:20]:
        known = named.get(str(one.get("@id")), one) if isinstance(one, dict) and "name" not in one else one
        name = known.get("name") if isinstance(known, dict) else known
        for part in name if isinstance(name, list) else [name]:
            if words := _words(part):
                yield words


def _words(value: Json) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return " ".join(unescape(str(value)).split()) or None if isinstance(value, str | int) else None


def _address(value: Json) -> str | None:
    return _words(value.get("@id") or value.get("url")) if isinstance(value, dict) else _words(value)


def _unescaped(value: str) -> str:
    return unescape(re.sub(r"\\(.)", r"\1", value))
