"""Whose names are private: everyone's who holds no office, speaks for no body and is no public figure."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from sayso.export.public.name_words import name_in, words_of
from sayso.lexicon.actors import load_actor_data, nation_names
from sayso.lexicon.persons import persons
from sayso.lexicon.public import PublicWords, load_public
from sayso.model.claim import Claim, Speaker
from sayso.model.mention import PersonNamed

Name = tuple[str, ...]


def private_names(claims: Iterable[Claim], mentions: Iterable[PersonNamed]) -> dict[str, set[Name]]:
    """The names, in folded words, that are private in each report.

    A person who is named with an office or with the body that she speaks for is public there, unless she is a witness.
    The killed and all others of whom no more than the name is told are private, in lists as in sentences.
    """
    book = load_public()
    told = [(claim.report_id, one) for claim in claims for one in (claim.speaker, *claim.co_speakers) if one]
    private = _keys((own, one.name or one.text) for own, one in told if one.named and _is_private(one, book))
    public = _keys((own, one.name) for own, one in told if _is_public(one, book)) - private
    seen = [(one, name) for one in mentions if (name := words_of(name_in(one.selector.exact) or ""))]
    public |= {(one.report_id, name) for one, name in seen if _has_office(one, book)} - private
    private |= {(one.report_id, name) for one, name in seen if (one.report_id, name) not in public}
    return _by_report(private, public)


def _by_report(private: set[tuple[str, Name]], public: set[tuple[str, Name]]) -> dict[str, set[Name]]:
    shown = _public_words(public)
    found: dict[str, set[Name]] = {}
    for report_id, name in private:
        is_surname = len(name) == 1 and name[0] in shown.get(report_id, ())
        if name not in public_figures() and not is_surname and not _is_a_people(name):
            found.setdefault(report_id, set()).add(name)
    return found


def _public_words(public: Iterable[tuple[str, Name]]) -> Mapping[str, set[str]]:
    """The words of the names that are public in each report: "Bali" alone is the spokesman of before."""
    found: dict[str, set[str]] = {}
    for report_id, name in public:
        found.setdefault(report_id, set()).update(name)
    return found


def _keys(named: Iterable[tuple[str, str | None]]) -> set[tuple[str, Name]]:
    return {(report_id, words) for report_id, name in named if (words := words_of(name_in(name or "") or ""))}


def _is_private(speaker: Speaker, book: PublicWords) -> bool:
    return speaker.kind in book.private_kinds and (speaker.kind != "media" or speaker.role is not None)


def _is_public(speaker: Speaker, book: PublicWords) -> bool:
    return speaker.kind in book.public_kinds and bool(speaker.affiliation_id or speaker.actor_id)


def _has_office(mention: PersonNamed, book: PublicWords) -> bool:
    """Whether the mention names the body that the person speaks for, or an office."""
    return mention.value is not None or any(word in _offices(book) for word in words_of(mention.selector.exact))


@cache
def _offices(book: PublicWords) -> frozenset[str]:
    roles = persons().roles.items()
    return book.offices | {word for word, rule in roles if rule.speaker_kind == "official" and " " not in word}


def _is_a_people(name: Name) -> bool:
    """Whether the words name a nation or its people and no person."""
    return all(word in nation_names() for word in name)


@cache
def public_figures() -> frozenset[Name]:
    """The people of the registry, by every way in which they are written."""
    return frozenset(_figures())


def _figures() -> Iterator[Name]:
    for person in load_actor_data().people:
        yield from (words_of(name) for name in (person.name, *person.variants))
