"""Whom a speaker's words stand for where the registry has no name for it: a state's office, a body without a name."""

import re
from collections.abc import Collection
from functools import cache
from typing import NamedTuple

from sayso.lexicon.load import load_toml
from sayso.model.knowledge import Actor, Actors
from sayso.model.record import Record

RULED = re.compile(r"\b([A-Z][\w’']*)-(?:run|led|controlled|held|ruled|governed|administered|appointed|installed)\b")
WORD = re.compile(r"[\w'’-]+")
BARE = 2  # words of "the agency"
CAPITALISED = re.compile(r"(?:[A-Z][\w'’-]+|of|for|and|the)(?: (?:[A-Z][\w'’-]+|of|for|and|the))*")


class BodyWords(Record, frozen=True, kw_only=True):
    """The form of `data/corroborate/bodies.toml`, where each list says what it is for."""

    state_words: frozenset[str]
    not_the_state: frozenset[str]
    state_bodies: frozenset[str]
    army_words: frozenset[str]
    institutions: frozenset[str]
    civil_bodies: frozenset[str]
    own_publishers: frozenset[str]
    first_person: frozenset[str]
    pronouns: frozenset[str]
    itself: frozenset[str]
    possessives: frozenset[str]


@cache
def body_words() -> BodyWords:
    """The words, read once a process."""
    return load_toml("corroborate/bodies.toml", BodyWords)


class Setting(NamedTuple):
    """What a report tells of where it comes from and plays.

    Whose outlet it is, its text, the country of the event, and the words that stand before a speaker's name.
    """

    outlet: Actor | None
    text: str
    land: str | None
    beside: str = ""


def state_behind(actors: Actors, text: str, body: str | None, told: Setting) -> Actor | None:
    """The state for which "the defence ministry" or "a Ruritanian officer" speaks; `None` where it is no office.

    By a nationality in the words, else by whose outlet tells it, else, of an army, by the one army that the report
    names, else by the country where it happened. `body` is the general body that the registry makes of the words.
    """
    words = _words(text)
    around = [*_words(told.beside), *words]
    is_state = body in body_words().state_bodies or _has(around, body_words().state_words)
    if not is_state or _has(around, body_words().not_the_state):
        return None
    named = _nation(actors, text)
    if named is not None:
        return named
    owner = actors.get(told.outlet.run_by) if told.outlet and told.outlet.run_by else told.outlet
    if owner is not None and owner.kind in ("official", "party"):
        return owner
    land = actors.nation(told.land) if told.land else None
    return _army(actors, told.text, land) if _has(words, body_words().army_words) else land


def civil_body(text: str) -> str | None:
    """The body of citizens, health or relief that words stand for; `None` where they are of no such body."""
    words = f" {' '.join(_words(text))} "
    return next((body for body in sorted(body_words().civil_bodies) if f" {body} " in words), None)


def named_body(actors: Actors, text: str) -> Actor | None:
    """A body of the registry that a speaker's words name, though grammar did not find it; a paper is none."""
    ruled = (actors.lookup(found.group(1)) or actors.nation(found.group(1)) for found in RULED.finditer(text))
    for actor in (*filter(None, ruled), *(hit.actor for hit in actors.find(text))):
        if not actor.is_generic and (actor.kind != "media" or actor.run_by is not None):
            return actor
    return None


def is_told(actors: Actors, text: str, body: str) -> bool:
    """Whether a speaker's words themselves name a body, or leave it to a pronoun; else it was only inferred."""
    state = _nation(actors, text)
    is_pronoun = len(text.split()) < 2 and text.casefold() in body_words().pronouns
    return (
        is_pronoun or (state is not None and state.id == body) or any(hit.actor.id == body for hit in actors.find(text))
    )


def is_institution(text: str) -> bool:
    """Whether words stand for one body, by its name or not: "the municipal council", not "several groups".

    "The agency" alone, of which nothing tells which it is, stands for none.
    """
    told = re.split(r" (?:of|for|in|that|which|who|from|on|at)\b|,", text.casefold())[0]
    head = re.sub(r"^(?:the|an?) ", "", told).split()
    is_told = len(head) > 1 or len(text.split()) > BARE
    return is_told and bool(head) and head[-1].removesuffix("'s") in body_words().institutions


def proper_name(text: str) -> str | None:
    """The name with which words begin: "Hill Rights Watch, a campaign group"."""
    bare = re.sub(r"^(?:[Tt]he|[Aa]n?) ", "", text)
    found = CAPITALISED.match(bare)
    name = found.group().strip() if found else ""
    return name if len(name.split()) > 1 else None


def is_own_publisher(outlet: str | None) -> bool:
    """Whether an outlet's name is that of a body that publishes its own findings."""
    return outlet is not None and _has(WORD.findall(outlet.casefold()), body_words().own_publishers)


def _army(actors: Actors, text: str, land: Actor | None) -> Actor | None:
    """The army that a report can mean: the only one that it names, or that of the country."""
    armies: dict[str, Actor] = {}
    for hit in actors.find(text):
        words = _words(text[hit.start : hit.end])
        if not hit.actor.is_generic and hit.actor.kind != "media" and _has(words, body_words().army_words):
            armies[hit.actor.id] = hit.actor
    return next(iter(armies.values())) if len(armies) == 1 else land


def _words(text: str) -> list[str]:
    return [word.casefold().removesuffix("'s").removesuffix("’s") for word in WORD.findall(text)]


def _nation(actors: Actors, text: str) -> Actor | None:
    for word in WORD.findall(text):
        bare = word.removesuffix("'s").removesuffix("’s")
        state = actors.nation(bare) if bare[:1].isupper() else None
        if state is not None:
            return state
    return None


def _has(words: list[str], known: Collection[str]) -> bool:
    told = f" {' '.join(words)} "
    return any(f" {word} " in told for word in known)
