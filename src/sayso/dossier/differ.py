"""On which aspects voices do not agree, and which elements of the legal test the texts mention."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from sayso.dossier.aspects import DENIALS, Told
from sayso.dossier.sighting import Sighting
from sayso.lexicon.corroboration import plain_words
from sayso.lexicon.dossier import ElementRules
from sayso.model.dossier import Aspect, Element, ElementName, Statement, Voice
from sayso.model.dossier import Told as Mentioned
from sayso.model.terms import DisputeAbout

SHUT_OUT: Mapping[Aspect, tuple[frozenset[str], ...]] = {
    "functioning": (frozenset({"operational", "not_operational"}), frozenset({"partly", "not_operational"})),
    "damage": (frozenset({"none", "damaged"}), frozenset({"none", "destroyed"})),
    "status_assertion": (frozenset({"protected", "lost"}),),
    "warning": (frozenset({"stated_given", "stated_not_given"}),),
    "marked": (frozenset({"marked", "not_marked"}),),
}
OF_CAUSE = frozenset({"who", "cause"})
OF_A_MOMENT = frozenset({"functioning", "damage"})  # what may change between two days needs no dispute to differ
BY_WORDS: tuple[ElementName, ...] = (
    "time_limit",
    "warning_unheeded",
    "precautions",
    "proportionality",
    "distinction",
)


def differs(aspect: Aspect, made: Sequence[Statement], disputed: Collection[DisputeAbout]) -> bool:
    """Whether voices do not agree: one denies what another asserts, or two values shut each other out.

    Two causes are two events or one; only where the claims of one event do not agree about it is the cause open.
    """
    if any(one.denied_by and one.asserted_by for one in made):
        return True
    if aspect == "cause":
        return not OF_CAUSE.isdisjoint(disputed)
    return any(_are_apart(aspect, one, other) for one, other in combinations(made, 2))


def elements(told: Sequence[Told], seen: Iterable[Sighting], rules: ElementRules) -> tuple[Element, ...]:
    """Each element with the claims that mention it; one that no claim mentions is not stated."""
    used = [one for one in told if one.aspect == "military_use"]
    warned = [one for one in told if one.aspect == "warning"]
    spoken = list(_spoken(seen, rules))
    return (
        _element("harmful_use", [(one.seen.id, one.is_denied or one.value == "none") for one in used]),
        _element("warning", [(one.seen.id, one.value == "stated_not_given") for one in warned]),
        *(_element(name, [(own, denied) for told_of, own, denied in spoken if told_of == name]) for name in BY_WORDS),
    )


def _are_apart(aspect: Aspect, one: Statement, other: Statement) -> bool:
    if aspect != "military_use" and not _asserting(one) - _asserting(other) and not _asserting(other) - _asserting(one):
        return False
    if aspect == "military_use":
        return _is_against(one, other) or _is_against(other, one)
    if {one.value, other.value} not in SHUT_OUT.get(aspect, ()):
        return False
    return aspect not in OF_A_MOMENT or _overlap(one, other)


def _is_against(one: Statement, other: Statement) -> bool:
    """Whether one says that it was not used so, or not at all, and the other that it was used."""
    is_no = one.value == "none" or (bool(one.denied_by) and not one.asserted_by)
    return is_no and other.value != "none" and bool(other.asserted_by)


def _asserting(one: Statement) -> set[tuple[str | None, str | None, str | None]]:
    return {_who(voice) for voice in one.asserted_by}


def _who(voice: Voice) -> tuple[str | None, str | None, str | None]:
    return voice.actor_id, voice.name if voice.actor_id is None else None, voice.outlet


def _overlap(one: Statement, other: Statement) -> bool:
    """Whether both were said on one day or in between one another's days."""
    if not (one.first_said and one.last_said and other.first_said and other.last_said):
        return False
    return one.first_said <= other.last_said and other.first_said <= one.last_said


def _spoken(seen: Iterable[Sighting], rules: ElementRules) -> Iterator[tuple[ElementName, str, bool]]:
    for one in seen:
        for name in dict.fromkeys(rules.mentioned(" ".join(plain_words(one.claim.content.exact)))):
            yield name, one.id, one.claim.factuality in DENIALS


def _element(name: ElementName, mentions: Sequence[tuple[str, bool]]) -> Element:
    denied = {is_denied for _, is_denied in mentions}
    told: Mentioned = "not_stated"
    if denied:
        told = "disputed" if len(denied) > 1 else "denied" if True in denied else "stated"
    return Element(name=name, told=told, claim_ids=tuple(sorted({own for own, _ in mentions})))
