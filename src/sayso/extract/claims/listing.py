"""Lists of places as they are written: commas, "and", and what may stand between the members."""

from bisect import bisect_right
from operator import attrgetter

from sayso.extract.claims.context import Context
from sayso.extract.findings import Entity
from sayso.extract.syntax import Word
from sayso.model.place import Place

ENDING = frozenset({"and", "or"})
ADDING = frozenset({"the", "both", "also", "nearby", "neighbouring", "neighboring", "in", "at", "near", "as", "well"})
BETWEEN = ENDING | ADDING | {","}
NEAR = 4
LONG = 3  # commas that no town, district, province and country need


def list_around(context: Context, place: Place) -> list[Entity]:
    """The members of a list; only one that ends in "and" or "or" is one: "Marvik, Alderland" is a town in its country.

    What lies between two places lies in neither.
    """
    grounds = context.grounds.listed
    start = place.selector.start if place.selector is not None else -1
    own = bisect_right(grounds, start, key=attrgetter("start")) - 1
    if own < 0 or start >= grounds[own].end:
        return []
    first, last, end = own, own, own
    while first > 0 and _link(context, grounds[first - 1], grounds[first]) is not None:
        first -= 1
    while last + 1 < len(grounds) and (link := _link(context, grounds[last], grounds[last + 1])) is not None:
        last += 1
        end = last if link else end
    goes_on = last > first and (_goes_on(context, grounds[last]) or last - first >= LONG)
    end = last if goes_on else end
    is_list = goes_on or any(_link(context, grounds[at], grounds[at + 1]) for at in range(first, end))
    return list(grounds[first : end + 1]) if is_list and not _is_between(context, grounds[first]) else []


def _goes_on(context: Context, last: Entity) -> bool:
    """Whether a list goes on with something that is no place: "Marvik, Dovrel and a sports ground"."""
    behind = [word.form.lower() for word in context.parse.words[last.last + 1 : last.last + 3]]
    return behind[:1] == ["and"] or behind == [",", "and"]


def is_joined(context: Context, member: Entity) -> bool:
    """Whether "and" or "or" stands before a member, so that it is none that another lies in."""
    before = context.parse.words[max(0, member.first - 2) : member.first]
    return any(word.form.lower() in ENDING for word in before)


def _is_between(context: Context, first: Entity) -> bool:
    before = context.parse.words[max(0, first.first - NEAR) : first.first]
    return any(word.lemma == "between" and word.sentence == context.parse.words[first.head].sentence for word in before)


def _link(context: Context, one: Entity, other: Entity) -> bool | None:
    """Whether "and" or "or" joins two members of a list, or a comma alone does; `None` where nothing does.

    What stands between them may be in brackets, or members of the list that have no name: "Marvik, a factory and".
    """
    forms: list[str] = []
    is_aside = was_noun = False
    for word in context.parse.words[_end(context, one) + 1 : other.first]:
        is_aside = word.text == "(" or (is_aside and word.text != ")")
        if is_aside or word.text == ")":
            continue
        is_nameless = _is_nameless(context, word)
        if not is_nameless:
            forms.append(word.form.lower())
        if was_noun and word.pos == "ADP":
            return None
        was_noun = is_nameless and word.pos == "NOUN"
    if not forms or forms[0] not in ENDING | {",", "as"} or not BETWEEN.issuperset(forms):
        return None
    return not ENDING.isdisjoint(forms) or "well" in forms


def _end(context: Context, member: Entity) -> int:
    """The last word of a member, with the noun that its name stands before: "the Dovrel stadium"."""
    after = member.last + 1
    words = context.parse.words
    is_before_noun = after < len(words) and words[member.last].head == after and words[after].pos == "NOUN"
    return after if is_before_noun else member.last


def _is_nameless(context: Context, word: Word) -> bool:
    if word.pos in {"ADJ", "NUM"} or (word.pos == "DET" and word.lemma != "the"):
        return True
    return word.pos == "NOUN" and word.form.islower() and context.entity(word.index, "actor", "person", "date") is None
