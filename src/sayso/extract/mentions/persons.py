"""Persons: names with their titles and roles, and people who are named by their role alone."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sayso.extract.findings import Entity
from sayso.extract.mentions.affiliation import affiliation
from sayso.extract.mentions.grounds import is_clearly_in_place, is_in_place, kind_after
from sayso.extract.mentions.scene import ARTICLES, Scene, Stretch, is_modifier
from sayso.extract.mentions.unknown import is_unknown_ground
from sayso.lexicon.nouns import nouns
from sayso.lexicon.persons import Persons, RoleRule, persons
from sayso.model.terms import SpeakerKind

GIVEN_OPENINGS = frozenset({"abu", "umm", "abd", "abdul", "ibn", "bin", "sheikh", "mullah"})
MODIFYING = frozenset({"compound", "amod", "nmod"})
ROLE_TAGS = frozenset({"NN", "NNP"})
LONGEST_NAME = 8


class Role(NamedTuple):
    """A role's words with the rule of the lexicon that knows them."""

    first: int
    head: int
    rule: RoleRule


def add_persons(scene: Scene, runs: Sequence[Stretch], words: Persons) -> None:
    """Add everyone who is called by name, then everyone who is called by a role."""
    known: dict[str, Entity] = {}
    for run in runs:
        name = _name_of(scene, run, words)
        if name is not None:
            _add_named(scene, run, name, words, known)
    for run in runs:
        if _is_surname(scene, run, known):
            _again(scene, run, known[scene.lower[run.last]])
    for index, word in enumerate(scene.words):
        if word.tag not in ROLE_TAGS or word.dep in MODIFYING or (index, "person") in scene.found:
            continue
        role = role_at(scene, index, words)
        if role is not None:
            _add_role(scene, role, words)


def _name_of(scene: Scene, run: Stretch, words: Persons) -> Stretch | None:
    """The bare name in a run of capitals if it is a person's, without the titles before it."""
    first = run.first
    while first <= run.last and _is_title(scene, first, words):
        first += 1
    if first > run.first and scene.lower[run.first] in GIVEN_OPENINGS and is_clearly_in_place(scene, run):
        return None
    has_title = first > run.first or _title_before(scene, run.first, words) is not None
    if scene.lower[first : first + 1] == ["state"] and scene.at(first - 2).rstrip(".") in words.titles:
        first, has_title = first + 1, True
    if first > run.last or (not scene.is_free(first, run.last) and not (has_title and run.last > first)):
        return None
    name = scene.stretch(first, run.last)
    is_ground = run.last > run.first and scene.lower[run.last] in nouns().grounds.kinds
    if is_ground or kind_after(scene, run, nouns().grounds) is not None:
        return None
    if scene.words[run.last].lemma in words.roles or run.last - first >= LONGEST_NAME:
        return None
    return name if has_title or _is_like_person(scene, name) else None


def _is_surname(scene: Scene, run: Stretch, known: Mapping[str, Entity]) -> bool:
    """Whether a run is the surname of a person named anywhere in the report, not a country or where something is."""
    if run.first != run.last or scene.lower[run.last] not in known or not scene.is_free(run.first, run.last):
        return False
    is_country = any(candidate.kind == "country" for candidate in scene.candidates(scene.text(run.first, run.last)))
    return not (is_country or is_modifier(scene, run.first, run.last) or is_clearly_in_place(scene, run))


def _is_title(scene: Scene, index: int, words: Persons) -> bool:
    word = scene.lower[index]
    return word.rstrip(".") in words.titles or word == "."


def _title_before(scene: Scene, first: int, words: Persons) -> int | None:
    """The role or title in lower case right before a name ("spokesman Ana Rell")."""
    back = first - 1
    if back < 0 or scene.words[back].sentence != scene.words[first].sentence:
        return None
    is_title = scene.lower[back].rstrip(".") in words.titles or scene.words[back].lemma in words.roles
    return back if is_title and scene.words[back].pos in {"NOUN", "PROPN"} else None


def _is_like_person(scene: Scene, name: Stretch) -> bool:
    """Whether an untitled name is taken for a person's: by its form, or by what its bearer does."""
    has_opening = scene.lower[name.first] in GIVEN_OPENINGS and name.last > name.first
    if has_opening and not is_in_place(scene, name) and not is_unknown_ground(scene, name):
        return True
    if is_modifier(scene, name.first, name.last) or _is_something_else(scene, name):
        return False
    if scene.at(name.last + 1) == "," and scene.at(name.last + 2) == "who":
        return True
    if name.first == name.last:
        return _speaks(scene, name)
    if scene.words[name.head].dep in MODIFYING or is_in_place(scene, name):
        return False
    return all(_is_name_word(scene, index) for index in range(name.first, name.last + 1))


def _is_something_else(scene: Scene, name: Stretch) -> bool:
    """Whether an article, a kind of place or body, or the gazetteer says that a name is no person's."""
    known = nouns()
    if name.last > name.first and scene.lower[name.first] in known.grounds.landforms:
        return True
    words = scene.lower[name.first : name.last + 1]
    is_kind = any(word in known.grounds.kinds or word in known.heads or word in known.facilities for word in words)
    has_article = scene.at(name.first - 1) in ARTICLES
    is_ground = is_kind or bool(scene.candidates(scene.text(name.first, name.last)))
    return is_ground or has_article or is_unknown_ground(scene, name)


def _is_name_word(scene: Scene, index: int) -> bool:
    word = scene.words[index]
    return word.pos in {"PROPN", "PUNCT", "ADP", "X"} or (word.pos in {"NOUN", "ADJ"} and word.form[:1].isupper())


def _speaks(scene: Scene, name: Stretch) -> bool:
    word = scene.words[name.head]
    return word.dep == "nsubj" and scene.words[word.head].lemma in persons().speaking and word.pos == "PROPN"


def _add_named(scene: Scene, run: Stretch, name: Stretch, words: Persons, known: dict[str, Entity]) -> None:
    text = scene.text(name.first, name.last)
    earlier = known.get(text.lower()) or known.get(scene.lower[name.last])
    role = _role_of(scene, run, name, words)
    first = min(run.first, name.first if role is None else role.first)
    whole = Stretch(first, run.last, name.head)
    if role is not None and run.first > role.head:
        whole = Stretch(min(first, scene.core(role.head).first), run.last, name.head)
    if earlier is not None and role is None:
        _again(scene, whole, earlier)
        return
    actor_id, kind = affiliation(scene, whole, None if role is None else role.head, words)
    public = scene.person(text) if actor_id is None else None
    if public is not None and public.actor is not None:
        actor = scene.knowledge.actors.get(public.actor)
        actor_id, kind = public.actor, None if actor is None else actor.kind
    said = None if role is None else scene.text(role.first, role.head).lower()
    scene.add(
        "person",
        whole,
        name=text,
        actor_id=_own_id(scene, text),
        role=said or (None if public is None else public.role),
        affiliation_id=actor_id,
        speaker_kind=_speaker_kind(role, kind),
        is_named=True,
    )
    for key in (text.lower(), scene.lower[name.last]):
        known[key] = scene.found[whole.head, "person"]


def _again(scene: Scene, whole: Stretch, earlier: Entity) -> None:
    """A person named before: the surname alone brings back the full name, role and affiliation."""
    scene.add(
        "person",
        whole,
        name=earlier.name,
        actor_id=earlier.actor_id,
        role=earlier.role,
        affiliation_id=earlier.affiliation_id,
        speaker_kind=earlier.speaker_kind,
        is_named=True,
    )


def _own_id(scene: Scene, name: str) -> str | None:
    actor = scene.knowledge.actors.lookup(name)
    return None if actor is None else actor.id


def _speaker_kind(role: Role | None, kind: SpeakerKind | None) -> SpeakerKind | None:
    """The kind of the body that the person speaks for, else the kind that the role has by itself."""
    if role is None:
        return kind
    return kind if role.rule.speaks_for and kind is not None else role.rule.speaker_kind


def _role_of(scene: Scene, run: Stretch, name: Stretch, words: Persons) -> Role | None:
    """A person's role: before the name, as its apposition, or as what it is an apposition of."""
    before = range(name.first - 1, max(run.first, 1) - 2, -1)
    return next(_roles(scene, [*before, *_appositions(scene, name)], words), None)


def _roles(scene: Scene, indices: Sequence[int], words: Persons) -> Iterator[Role]:
    return (role for index in indices if index >= 0 and (role := role_at(scene, index, words)) is not None)


def _appositions(scene: Scene, name: Stretch) -> list[int]:
    word = scene.words[name.head]
    below = [child for child in word.children if scene.words[child].dep == "appos"]
    after = _noun_after_comma(scene, name.last)
    above = [word.head] if word.dep in {"appos", "compound", "nmod"} else []
    return [*below, *after, *above]


def _noun_after_comma(scene: Scene, last: int) -> list[int]:
    """The head noun of what follows "Ana Rell, ": the parser often hangs it elsewhere."""
    if scene.at(last + 1) != ",":
        return []
    for index in range(last + 2, min(last + 7, len(scene.words))):
        if scene.words[index].pos in {"ADP", "VERB", "PUNCT", "AUX", "PRON"}:
            return [index - 1]
    return []


def role_at(scene: Scene, index: int, words: Persons) -> Role | None:
    """The role that ends in a word, if the word is one person's role."""
    word = scene.words[index]
    if word.tag not in ROLE_TAGS or word.pos not in {"NOUN", "PROPN"} or scene.owner[index] in {"actor", "date"}:
        return None
    if is_modifier(scene, index, index):
        return None
    found = scene.longest(index, words.roles)
    if found is None or (word.lemma in found[0].of_things and _is_of_thing(scene, index)):
        return None
    return Role(found[1], index, found[0])


def _is_of_thing(scene: Scene, index: int) -> bool:
    """Whether a noun is of something that is no body ("the source of the river")."""
    start = index + 2 + (scene.at(index + 2) in ARTICLES)
    return scene.at(index + 1) == "of" and not any(scene.owner[start : start + 2])


def _add_role(scene: Scene, role: Role, words: Persons) -> None:
    core = scene.core(role.head)
    if scene.found.get((role.head, "actor")) or scene.owner[role.head] in {"person", "place"}:
        return
    actor_id, kind = affiliation(scene, core, role.head, words)
    scene.add(
        "person",
        _with_body(scene, core),
        role=scene.text(role.first, role.head).lower(),
        affiliation_id=actor_id,
        speaker_kind=_speaker_kind(role, kind),
    )


def _with_body(scene: Scene, core: Stretch) -> Stretch:
    """A role with the body that it belongs to: "commander of the Alder Brigade"."""
    after = core.last + 1
    if scene.at(after) not in {"of", "for", "from"}:
        return core
    start = after + 1 + (scene.at(after + 1) in {"the", "a"})
    ends = [e.last for e in scene.found.values() if e.kind in {"actor", "place"} and e.first <= start <= e.last]
    return Stretch(core.first, max(ends), core.head) if ends else core
