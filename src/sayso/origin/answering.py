"""Which body answers for what a speaker says."""

import re
from typing import NamedTuple

from sayso.lexicon.bodies import (
    Setting,
    body_words,
    civil_body,
    is_institution,
    is_told,
    named_body,
    proper_name,
    state_behind,
)
from sayso.lexicon.voices import voice_words
from sayso.model.claim import Speaker
from sayso.model.knowledge import Actor, Actors, is_general, is_one_side, outlet_body
from sayso.model.terms import Interest, SpeakerKind
from sayso.origin.telling import Telling

BARE = 2  # words of "it" and "the committee"
NEAR = 60  # characters before a name in which his office may stand
PARTIAL = frozenset({"self_serving", "against_interest"})
NOBODYS = frozenset({"witness", "anonymous", "unattributed"})


class Answering(NamedTuple):
    """A body: its registry id, or `name:` and its name where the registry has none; and the kind of speaker it is."""

    key: str
    kind: SpeakerKind


def answering(speaker: Speaker, assertion: Telling, interest: Interest, actors: Actors) -> Answering | None:
    """The body that answers for a speaker; `None` where he may be anybody's, as residents, sources and papers may."""
    if speaker.kind == "unattributed":
        return None
    body = speaker.actor_id or speaker.affiliation_id
    owner = _owner(speaker, body, assertion, actors)
    if owner is not None:
        return Answering(owner.id, "party")
    if body and not is_general(body, actors):
        return _known(body, speaker, assertion, interest, actors)
    told = None if speaker.kind == "witness" else _told(speaker, body, assertion, actors)
    general = actors.get(body) if body else None
    if told is None and general is not None and _is_standing(general):
        return Answering(general.id, general.kind)
    return told or _nameless(speaker)


def _known(body: str, speaker: Speaker, assertion: Telling, interest: Interest, actors: Actors) -> Answering | None:
    known = actors.get(body)
    if speaker.kind == "media" and not _speaks_for_itself(known, speaker, assertion, interest, actors):
        return None
    return Answering(body, known.kind if known and speaker.kind in NOBODYS else speaker.kind)


def _owner(speaker: Speaker, body: str | None, assertion: Telling, actors: Actors) -> Actor | None:
    """Whose "the army" or "the military office" is in a side's own outlet: that side's, if no word says otherwise."""
    outlet = outlet_body(actors, assertion.report.outlet)
    owner = actors.get(outlet.run_by) if outlet and outlet.run_by else outlet
    text = speaker.text or ""
    if owner is None or owner.kind not in ("party", "official") or speaker.named or not body or not text:
        return None
    is_office = speaker.kind in ("party", "official")
    return None if not is_office or is_told(actors, text, body) else owner


def outlet_answering(assertion: Telling, actors: Actors) -> Actor | None:
    """The body whose own word an outlet's is in this matter; a news agency of a state with no part in it is none."""
    body = outlet_body(actors, assertion.report.outlet)
    if body is None or (body.kind == "media" and not is_partisan(body, assertion, assertion.claim.interest, actors)):
        return None
    return body


def relaying(assertion: Telling, actors: Actors) -> Actor | None:
    """The nearest body above a nameless speaker that passes the words on: a monitor, a ministry, a party's channel."""
    outer = assertion.claim.speaker_chain[:-1]
    for name in reversed(outer):
        own = outlet_answering(assertion, actors) if name == assertion.report.outlet else None
        found = own or actors.get(name)
        if found is None or found.is_generic:
            continue
        if found.kind != "media" or is_partisan(found, assertion, assertion.claim.interest, actors):
            return found
    return None


def has_stake(body: Actor, assertion: Telling, actors: Actors) -> bool:
    """Whether a body, or whose medium it is, is of a side of the event or of its country, or fights one of them.

    Of an event of which neither is told nothing speaks against it.
    """
    told = [mention.actor_id for mention in (*assertion.event.actors, *assertion.event.recipients) if mention.actor_id]
    land = country(assertion)
    state = actors.nation(land) if land else None
    told += [state.id] if state else []
    if not told:
        return body.kind == "official"
    day = assertion.said
    return any(is_one_side(body.id, one, actors, day=day) or actors.is_enemy(body.id, one, day) for one in told)


def is_partisan(medium: Actor, assertion: Telling, interest: Interest, actors: Actors) -> bool:
    """Whether a medium is run by a party, or a state with a part in the matter; else it is an agency like any other."""
    owner = actors.get(medium.run_by) if medium.run_by else None
    if owner is None:
        return False
    return owner.kind == "party" or interest in PARTIAL or has_stake(medium, assertion, actors)


def _told(speaker: Speaker, body: str | None, assertion: Telling, actors: Actors) -> Answering | None:
    """The body that the words themselves name, or the state whose office they are."""
    text = speaker.text or ""
    named = named_body(actors, text)
    is_only_run_from = named is not None and civil_body(text) is not None and named.kind == "official"
    if named is not None and not is_only_run_from:  # a "Ruritanian-run aid group" is no mouth of Ruritania's
        return Answering(named.id, named.kind)
    report = assertion.report
    told = Setting(outlet_body(actors, report.outlet), report.text, country(assertion), _beside(speaker, report.text))
    state = state_behind(actors, f"{speaker.role or ''} {text} {speaker.name or ''}", body, told)
    kind: SpeakerKind = "party" if speaker.kind == "party" else "official"
    return Answering(state.id, kind) if state is not None else None


def _beside(speaker: Speaker, text: str) -> str:
    """The words that stand before an official's name in his sentence, such as "the mayor of Alder,"."""
    if speaker.kind != "official" or not speaker.named or speaker.selector is None:
        return ""
    before = text[max(0, speaker.selector.start - NEAR) : speaker.selector.start]
    return re.split(r"[.!?;]\s|\n", before)[-1]


def _nameless(speaker: Speaker) -> Answering | None:
    """A body or a person by a name that the registry does not know, or a body by its office."""
    text = _told_by(speaker)
    civil = None if speaker.kind == "witness" else civil_body(text)
    if civil is not None:
        return Answering(f"name:{proper_name(text) or civil}".casefold(), "organisation")
    if speaker.kind in ("monitor", "organisation", "party", "official") and not speaker.actor_id:
        name = proper_name(text) or (speaker.name if _is_proper(speaker.name) else None)
    else:
        is_witness = speaker.kind == "witness" and not speaker.actor_id
        name = speaker.name if is_witness and _is_proper(speaker.name) else None
    if name is None and speaker.kind != "witness" and is_institution(text):
        name = re.sub(r"^(?:the|an?) ", "", text.partition(",")[0], flags=re.IGNORECASE)
    return Answering(f"name:{name.casefold()}", speaker.kind) if name else None


def _told_by(speaker: Speaker) -> str:
    """The words for a speaker, of "it" and "the committee" those that they lead back to."""
    text, name = speaker.text or "", speaker.name
    is_longer = name is not None and not speaker.named and not _is_proper(name) and not is_institution(text)
    is_bare = len(text.partition(",")[0].split()) <= BARE
    return name if name is not None and not speaker.named and (is_longer or is_bare) else text


def _is_proper(name: str | None) -> bool:
    return name is not None and any(word[:1].isupper() for word in name.split())


def _is_standing(general: Actor) -> bool:
    """Whether a general word is one for a body that speaks as one: "the rebels", "the police"; not "officials"."""
    is_state = general.id in body_words().state_bodies and general.id != "generic:officials"
    return is_state or general.id in voice_words().institutions or general.kind == "party"


def country(assertion: Telling) -> str | None:
    """The country where it is told to have happened."""
    place = assertion.event.place
    return place.admin[0] if place and place.admin else assertion.land


def _speaks_for_itself(
    medium: Actor | None, speaker: Speaker, assertion: Telling, interest: Interest, actors: Actors
) -> bool:
    """Whether a medium belongs to somebody with a part in the matter, or tells what its own people saw."""
    if medium is None:
        return interest in PARTIAL
    words = {word.casefold().rstrip("s") for word in (speaker.text or "").split()}
    is_there = not words.isdisjoint(voice_words().first_hand)
    return is_there or is_partisan(medium, assertion, interest, actors)
