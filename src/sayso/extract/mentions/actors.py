"""Actors: names that the registry knows, bodies told by their names, and whose fighters, troops or jets they are."""

from collections.abc import Iterable, Sequence

from sayso.extract.mentions.aliases import add_aliases, name_from_behind
from sayso.extract.mentions.bodies import acts, acts_with_article, body_kind
from sayso.extract.mentions.grounds import is_in_place
from sayso.extract.mentions.scene import Scene, Stretch, before, is_modifier, is_one_sentence
from sayso.lexicon.nouns import GroupRule, Nouns
from sayso.lexicon.persons import persons
from sayso.model.knowledge import Actor
from sayso.model.terms import SpeakerKind

BELONGING = frozenset({"of", "from", "with"})
KIN = frozenset({"affiliate", "affiliates", "offshoot", "branch", "franchise", "splinter", "proxy"})
LOYAL = frozenset({"loyal", "allied", "linked", "affiliated", "belonging"})


def add_actors(scene: Scene, runs: Sequence[Stretch], nouns: Nouns) -> None:
    """Add every named actor: what the registry finds, then bodies that it does not know, then their acronyms."""
    hits = _with_kin(scene, _hits(scene))
    longer = [run for run in runs if _is_longer_body(scene, run, hits, nouns) or _is_own_name(scene, run, hits)]
    for stretch, actor in hits:
        if any(run.first <= stretch.first and stretch.last <= run.last for run in longer):
            continue
        owned = _owner_before(scene, stretch, runs) if actor.is_generic else None
        if owned is None:
            _add_known(scene, stretch, actor, nouns)
        else:
            _add_owned(scene, owned, stretch, actor)
    for run in runs:
        if run in longer or scene.is_free(run.first, run.last):
            _add_body(scene, run, nouns)
    add_aliases(scene, runs)
    for entity in [entity for entity in scene.found.values() if entity.kind == "actor" and entity.is_generic]:
        name_from_behind(scene, entity, runs)


def _hits(scene: Scene) -> list[tuple[Stretch, Actor]]:
    found: list[tuple[Stretch, Actor]] = []
    for hit in scene.knowledge.actors.find(scene.parse.text):
        over = scene.over(hit.start, hit.end)
        if (
            over is None
            or not is_one_sentence(scene, *over)
            or not scene.is_free(*over)
            or (found and over[0] <= found[-1][0].last)
        ):
            continue
        stretch = scene.stretch(*over)
        if _is_one_person(scene, stretch.head):
            scene.actors_of[stretch.head] = hit.actor
        elif _is_actor(scene, stretch, hit.actor):
            found.append((stretch, hit.actor))
    return found


def _with_kin(scene: Scene, hits: Sequence[tuple[Stretch, Actor]]) -> list[tuple[Stretch, Actor]]:
    """The hits, one that only says whose offshoot the next is joined to that: "the al Qaeda affiliate Grey Front"."""
    kept: list[tuple[Stretch, Actor]] = []
    for stretch, actor in hits:
        before = kept[-1][0] if kept else None
        noun = -1 if before is None else before.last if scene.lower[before.last] in KIN else before.last + 1
        if before is not None and noun + 1 == stretch.first and scene.lower[noun] in KIN:
            kept[-1] = scene.stretch(before.first, stretch.last), actor
        else:
            kept.append((stretch, actor))
    return kept


def _is_one_person(scene: Scene, head: int) -> bool:
    """Whether a hit is one person in a role ("Alderland's foreign minister"), to be found as such."""
    word = scene.words[head]
    return word.tag in {"NN", "NNP"} and scene.lower[head] in persons().roles and word.dep != "amod"


def _is_actor(scene: Scene, stretch: Stretch, actor: Actor) -> bool:
    """Not a mere word-former, not a verb, and not a country where something lies in it: an acronym is no village."""
    first, last, head = stretch
    if not actor.is_generic and _opens_place(scene, stretch):
        return False
    if is_modifier(scene, first, last) or scene.words[head].pos in {"VERB", "AUX", "ADV"}:
        return False
    if first == last and scene.words[head].tag == "JJ" and scene.words[head].text.islower():
        return False
    if first == last and scene.words[head].text.isupper() and (actor.kind == "party" or not actor.country):
        return True
    if actor.kind == "party" and not actor.is_generic and scene.at(first - 1) == "the":
        return True
    is_place = scene.words[first].form[:1].isupper() and scene.candidates(scene.text(first, last))
    return not (is_place and is_in_place(scene, stretch))


def _opens_place(scene: Scene, stretch: Stretch) -> bool:
    """Whether a known place's name goes on behind it: the "Lashkar" of "Lashkar Gah"."""
    after = stretch.last + 1
    if after >= len(scene.words) or not is_one_sentence(scene, stretch.last, after):
        return False
    return scene.words[after].form[:1].isupper() and bool(scene.candidates(scene.text(stretch.first, after)))


def _is_longer_body(scene: Scene, run: Stretch, hits: Iterable[tuple[Stretch, Actor]], nouns: Nouns) -> bool:
    """Whether a run goes on behind a known name to make another body's: "SDF Relief Office"."""
    inside = [hit for hit, _ in hits if run.first <= hit.first and hit.last <= run.last]
    return bool(inside) and inside[-1].last < run.last and body_kind(scene, run, nouns) is not None


def _is_own_name(scene: Scene, run: Stretch, hits: Iterable[tuple[Stretch, Actor]]) -> bool:
    """Whether a general word closes a body's own name, "the Lower River Army", and says not only whose: "Syrian Army".

    A name before it that is a nation's, a place's or a known body's says whose it is.
    """
    if run.last - run.first < 2 or not scene.words[run.last].text.istitle():
        return False
    inside = [(hit, actor) for hit, actor in hits if run.first <= hit.first <= run.last]
    if len(inside) != 1 or inside[0][0] != scene.stretch(run.last, run.last) or not inside[0][1].is_generic:
        return False
    before = scene.text(run.first, run.last - 1)
    is_nation = any(scene.knowledge.actors.nation(scene.words[at].text) for at in range(run.first, run.last))
    return not is_nation and not scene.candidates(before)


def _owner_before(scene: Scene, stretch: Stretch, runs: Sequence[Stretch]) -> Stretch | None:
    """The unknown name right before a general word, over a number: "Grey Lance fighters", "Birch 7 group"."""
    back = stretch.first - 1
    back -= back > 0 and scene.words[back].tag == "CD"
    run = next((run for run in runs if run.last == back and is_one_sentence(scene, back, stretch.first)), None)
    if run is None or not scene.is_free(run.first, run.last) or scene.words[run.last].pos == "ADJ":
        return None
    is_place = scene.candidates(scene.text(run.first, run.last)) and back == stretch.first - 1
    return None if is_place else Stretch(run.first, stretch.last, stretch.head)


def _add_owned(scene: Scene, whole: Stretch, general: Stretch, actor: Actor) -> None:
    """A general word with its unknown owner: a body of that name, of the general word's kind."""
    name = scene.text(whole.first, general.first - 1)
    known = scene.knowledge.actors.lookup(name)
    is_plural = scene.words[whole.head].tag in {"NNS", "NNPS"}
    scene.add(
        "actor",
        whole,
        name=name if known is None else known.name,
        actor_id=None if known is None else known.id,
        speaker_kind=actor.kind if known is None else known.kind,
        is_plural=is_plural,
        is_named=True,
    )


def _add_known(scene: Scene, stretch: Stretch, actor: Actor, nouns: Nouns) -> None:
    whole, rule = _with_group(scene, stretch, nouns)
    kind = _kind_of(actor, rule)
    text = scene.text(whole.first, whole.last)
    is_plural = scene.words[whole.head].tag in {"NNS", "NNPS"}
    is_generic = actor.is_generic
    name = actor.name if actor.id else text
    scene.add(
        "actor",
        whole,
        name=name,
        actor_id=actor.id,
        speaker_kind=kind,
        is_plural=is_plural,
        is_generic=is_generic,
        is_named=not is_generic,
    )
    scene.actors_of[whole.head] = actor


def _kind_of(actor: Actor, rule: GroupRule | None) -> SpeakerKind:
    """A state's officials are officials, an armed group's officials its own."""
    if rule is not None and rule.speaker_kind == "official" and not actor.is_armed and actor.country:
        return "official"
    return "media" if rule is not None and rule.speaker_kind == "media" else actor.kind


def _with_group(scene: Scene, stretch: Stretch, nouns: Nouns) -> tuple[Stretch, GroupRule | None]:
    """A name with the noun for people or machines that follows it ("IS militants") or that it follows."""
    whole, rule = stretch, None
    while (found := _group_after(scene, whole.last, nouns)) is not None:
        last, rule = found
        whole = scene.stretch(whole.first, last)
        whole = Stretch(whole.first, last, last)
    if rule is None:
        return _group_before(scene, stretch, nouns)
    return whole, rule


def _group_after(scene: Scene, last: int, nouns: Nouns) -> tuple[int, GroupRule | None] | None:
    """The noun that takes up a name, at most one word on ("SDF ground forces")."""
    for end in (last + 1, last + 2):
        if end >= len(scene.words) or not is_one_sentence(scene, last, end):
            return None
        if scene.words[end].pos not in {"NOUN", "PROPN"} or scene.owner[end]:
            if end == last + 1 and scene.words[end].pos == "ADJ":
                continue
            return None
        rule = nouns.groups.get(scene.lower[end])
        if (rule is not None and rule.absorbs) or scene.longest(end, nouns.phrases):
            return end, rule
    return None


def _group_before(scene: Scene, stretch: Stretch, nouns: Nouns) -> tuple[Stretch, GroupRule | None]:
    """A name with the noun that it belongs to: "fighters of the SDF", "forces loyal to the council"."""
    back = before(scene, stretch.first)
    if back < 1:
        return stretch, None
    noun = back - 1
    if scene.lower[back] in {"to", "with"} and scene.lower[noun] in LOYAL:
        noun -= 1
    elif scene.lower[back] not in BELONGING:
        return stretch, None
    rule = nouns.groups.get(scene.at(noun))
    if rule is None or not rule.absorbs or not scene.is_free(noun, noun):
        return stretch, None
    core = scene.core(noun)
    return Stretch(core.first, stretch.last, noun), rule


def _add_body(scene: Scene, run: Stretch, nouns: Nouns) -> None:
    kind = body_kind(scene, run, nouns)
    phrase = _phrase_after(scene, run, nouns) if kind is None else None
    if phrase is not None:
        kind, last = phrase
        run = Stretch(run.first, last, last)
    is_role = scene.lower[run.last] in persons().roles
    if (
        kind is None
        and not is_role
        and acts_with_article(scene, run)
        and not scene.candidates(scene.text(run.first, run.last))
    ):
        kind = "organisation"
    if kind is None or is_modifier(scene, run.first, run.last) or scene.lower[run.last] in nouns.facilities:
        return
    may_be_ground = scene.lower[run.last] in nouns.grounds.kinds and not _is_called_body(scene, run, nouns)
    if may_be_ground and not acts(scene, run.head):
        return
    name = scene.text(run.first, run.last)
    known = scene.knowledge.actors.lookup(name)
    if known is not None:
        _add_known(scene, run, known, nouns)
        return
    whole, _ = _with_group(scene, run, nouns)
    scene.add(
        "actor", whole, name=name, speaker_kind=kind, is_named=True, is_plural=scene.words[whole.head].tag == "NNS"
    )


def _is_called_body(scene: Scene, run: Stretch, nouns: Nouns) -> bool:
    """Whether a name that may end as a place's does is a body's: "of the Grey Valley Front", not "the Hama front"."""
    is_head = run.last > run.first and scene.lower[run.last] in nouns.heads and scene.words[run.last].form.istitle()
    return is_head and not scene.candidates(scene.text(run.first, run.last - 1))


def _phrase_after(scene: Scene, run: Stretch, nouns: Nouns) -> tuple[SpeakerKind, int] | None:
    """A body's noun behind a name, with one word or a number between: "Birch 7 monitoring group"."""
    for last in range(run.last + 1, min(run.last + 4, len(scene.words))):
        if (
            scene.words[last].pos not in {"NOUN", "NUM", "PROPN", "VERB"}
            or scene.words[last].sentence != scene.words[run.last].sentence
        ):
            return None
        found = scene.longest(last, nouns.phrases)
        if found is not None and found[1] > run.last and scene.words[last].pos == "NOUN":
            return found[0], last
    return None
