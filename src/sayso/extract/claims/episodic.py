"""Whether a clause tells of an episode, which happens once, and not of a habit or of what is willed in general.

"The militias attack posts of the army" says what militias do, "we must fight for our rights" what somebody wants: of
neither could anybody ask when and where it was. Such a clause makes no event, for events put together from it would be
of nothing in particular; what somebody says so stays that speaker's claim.

An episode is told by the past, by what is going on, or by words that tie it to one: a day, a place with a name, a
number, a thing or a person that the text points at. A headline is in the present for another reason.
"""

from sayso.extract.claims.context import Context, Span
from sayso.extract.factuality import Judgement
from sayso.extract.findings import Framed, Predication
from sayso.model.terms import EventType, Modality

WILLED: frozenset[Modality] = frozenset({"intended", "ordered", "conditional"})
LASTING: frozenset[EventType] = frozenset(
    {"control_status", "siege", "legal_assertion", "military_use", "ceasefire", "agreement", "aid_blocked"}
)
POINTING = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their", "our"})


def is_episode(context: Context, framed: Framed, predication: Predication, judged: Judgement, clause: Span) -> bool:
    """Whether an event is one that can be asked about, and not a habit or something willed in general."""
    if framed.type in LASTING:
        return True
    if judged.modality in WILLED:
        return _is_tied(context, framed, clause) or _has_object(context, framed)
    if judged.modality == "asserted" and _is_habit(context, predication):
        return _is_tied(context, framed, clause)
    return True


def _is_habit(context: Context, predication: Predication) -> bool:
    """Whether a verb in the plain present tells what is done ever and again, or never: "we do not shell schools".

    A headline's tells news.
    """
    if predication.kind != "verb" or predication.tense != "present":
        return False
    if predication.is_perfect or predication.is_progressive or predication.modals:
        return False
    word = context.parse.words[predication.word]
    is_denied = any(child.lemma == "do" and child.tag in {"VBP", "VBZ"} for child in context.parse.children(word))
    return (word.tag in {"VBP", "VBZ"} or is_denied) and context.told.lead.get(word.sentence) != 0


def _is_tied(context: Context, framed: Framed, clause: Span) -> bool:
    """Whether a day or a count in the clause, or a place with a name, ties it to one episode."""
    inside = context.located.within(*clause)
    if any(entity.kind == "toll" or (entity.kind == "date" and entity.bounds is not None) for entity in inside):
        return True
    if any(_is_counted(context, word) for word in framed.recipients):
        return True
    places = (context.entity(word, "place") for word in framed.places)
    return any(place is not None and place.place is not None for place in places)


def _has_object(context: Context, framed: Framed) -> bool:
    """Whether the text says to whom or what, by name or by pointing: "to kill the mayor", "an attack on Marvik"."""
    words = (context.parse.words[index] for index in (*framed.recipients, *framed.facilities, *framed.places))
    return any(word.tag in {"NNP", "NNPS", "PRP", "CD"} or _is_pointed_at(context, word.index) for word in words)


def _is_counted(context: Context, index: int) -> bool:
    return any(child.dep == "nummod" for child in context.parse.children(context.parse.words[index]))


def _is_pointed_at(context: Context, index: int) -> bool:
    parse = context.parse
    children = parse.children(parse.words[index])
    return any(child.text.lower() in POINTING or child.dep in {"poss", "nummod"} for child in children)
