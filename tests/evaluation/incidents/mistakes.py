"""What a reading of incidents misses, mixes, scatters or judges wrongly, a line each."""

from collections.abc import Iterator, Sequence
from itertools import chain

from evaluation.incidents.disputed import abouts, is_disputed
from evaluation.incidents.gold import GoldEvent, Incident, Question, one_of
from evaluation.incidents.held import answer, held, is_right
from evaluation.incidents.met import Met
from evaluation.incidents.score import Part
from sayso.model.event import Event


def mistakes(whole: Part) -> Iterator[str]:
    """All mistakes in a part, by incident and event."""
    for incident in whole.incidents:
        for gold, found in whole.events(incident):
            told = whole.clusters.of((incident.name, gold.id))
            missed = (f"missed {_told(one)}" for one in told if one.claim is None)
            wrong = _of_event(whole, incident, gold, found) if found else ["no event came out"]
            yield from (f"{incident.name}/{gold.id}: {line}" for line in chain(missed, wrong))
        yield from (f"{incident.name}: {line}" for line in _of_questions(whole, incident.gold.question))


def _of_event(whole: Part, incident: Incident, gold: GoldEvent, found: Event) -> Iterator[str]:
    key = (incident.name, gold.id)
    yield from (f"apart stands {_told(one)}" for one in whole.clusters.scattered(found, key))
    foreign = whole.clusters.foreign(found, key)
    yield from (f"mixed in is {_told(one)} of {'/'.join(one.key)}" for one in foreign)
    if found.origins not in one_of(gold.origins):
        yield f"origins are {found.origins}, not {_or(one_of(gold.origins))}: {gold.origins_why}"
    if found.grade not in one_of(gold.grade):
        yield f"grade is {found.grade}, not {_or(one_of(gold.grade))}: {found.grade_because}"
    yield from _of_disputes(whole, whole.clusters.of(key), gold, found)


def _of_disputes(whole: Part, told: Sequence[Met], gold: GoldEvent, found: Event) -> Iterator[str]:
    for dispute in gold.dispute:
        if not is_disputed(dispute, told, found, whole.read):
            yield f"no dispute about {_or(dispute.about)}: {_against(side.value for side in dispute.positions)}"
    for other in found.disputes:
        if other.about not in abouts(gold.dispute):
            yield f"a dispute about {other.about}: {_against(side.value for side in other.positions)}"


def _of_questions(whole: Part, questions: Sequence[Question]) -> Iterator[str]:
    for question in questions:
        spell = answer(question, whole.read)
        if not is_right(question, spell):
            asked = " ".join(filter(None, (question.facility, question.place, "on", question.on)))
            known = f" as known on {question.known_on}" if question.known_on else ""
            yield f"{asked}{known} is {held(spell)}, not {_wanted(question)}"


def _wanted(question: Question) -> str:
    sort = {None: "", True: " (assessed)", False: " (claimed)"}[question.assessed]
    parties = f" between {', '.join(question.parties)}" if question.parties else ""
    siege = f", besieged by {', '.join(question.besieged_by)}" if question.besieged_by else ""
    return f"{_or(one_of(question.holder))} {_or(question.status)}{parties}{siege}{sort}"


def _told(one: Met) -> str:
    return f"{one.telling.words!r} in report {one.telling.report}"


def _against(values: Iterator[str]) -> str:
    return " against ".join(values)


def _or(values: Sequence[str | int]) -> str:
    return " or ".join(map(str, values))
