"""An analyst decides in a case: the picture follows, and what was decided can be taken out."""

import tomllib
from pathlib import Path

import msgspec
import pytest
from golden.compare import problems
from golden.view import view
from reports import capture

from sayso.errors import NotDecidable, UnknownId, WrongCorrection
from sayso.export.gold import gold_files
from sayso.export.suggestions import suggestions
from sayso.model.case import Act
from sayso.model.claim import Claim
from sayso.model.event import Event
from sayso.model.report import Capture
from sayso.pipeline import Reader
from sayso.pipeline.decided import corrections, gold
from sayso.pipeline.deciding import Decided, Wish, decide, decisions
from sayso.pipeline.into_case import read_into
from sayso.store.bodies import with_bodies
from sayso.store.casebook import Casebook
from sayso.store.tables import CLAIMS, EVENTS

TEXTS = (
    "Russian warplanes bombed the hospital in Kafr Nabl on Tuesday, the Syrian Observatory for Human Rights said.",
    "Warplanes of Russia bombed the hospital in Kafr Nabl on Tuesday, the Syrian Network for Human Rights said.",
    "The Syrian army captured Saraqib on Monday, the Syrian Observatory for Human Rights said.",
)


def captures() -> list[Capture]:
    return [capture(text, name=f"{number}.txt", outlet="Harbour Post") for number, text in enumerate(TEXTS)]


@pytest.fixture
def case(casebook: Casebook, reader: Reader) -> Casebook:
    read_into(casebook, captures(), load=lambda: reader)
    return casebook


def events(case: Casebook) -> list[Event]:
    with case.reading() as connection:
        rows = connection.scalars(EVENTS.select().with_only_columns(EVENTS.c.body))
        return [msgspec.json.decode(body, type=Event) for body in rows]


def claims(case: Casebook) -> list[Claim]:
    """In the order of the texts."""
    with case.reading() as connection:
        rows = connection.scalars(with_bodies().order_by(CLAIMS.c.reading_key))
        return [msgspec.json.decode(body, type=Claim) for body in rows]


def wish(act: Act, *ids: str, field: str | None = None, value: str | None = None) -> Wish:
    return Wish(act=act, ids=ids, who="Ada", why="looked at the picture", field=field, value=value)


def done(case: Casebook, act: Act, *ids: str, field: str | None = None, value: str | None = None) -> Decided:
    return decide(case, wish(act, *ids, field=field, value=value))


def grades(case: Casebook) -> dict[str, tuple[int, str]]:
    return {event.type: (event.origins, event.grade) for event in events(case)}


def test_a_rejected_claim_takes_no_part_until_it_is_undone(case: Casebook) -> None:
    before = grades(case)
    assert before["airstrike"] == (2, "corroborated")
    first = claims(case)[0]
    made = done(case, "reject", first.id[:8])
    assert made.effect is not None
    assert (made.effect.state, made.effect.claim_ids) == ("in_force", (first.id,))
    assert grades(case)["airstrike"] == (1, "single_origin")
    assert first in claims(case)
    done(case, "undo", made.decision.id[:8])
    assert grades(case) == before
    states = [one.effect.state for one in decisions(case) if one.effect]
    assert states == ["undone", "in_force"]


def test_a_decision_on_an_event_is_one_on_its_claims(case: Casebook) -> None:
    strike = next(event for event in events(case) if event.type == "airstrike")
    made = done(case, "accept", strike.id)
    assert made.effect is not None
    assert set(made.effect.claim_ids) == set(strike.claim_ids)


def test_merge_and_split_change_what_is_one(case: Casebook) -> None:
    first, second, third = claims(case)
    done(case, "split", first.id, second.id)
    assert len(events(case)) == 3
    done(case, "merge", first.id, second.id, third.id)
    (event,) = events(case)
    assert len(event.claim_ids) == 3
    done(case, "split", event.id, third.id)
    assert sorted(len(event.claim_ids) for event in events(case)) == [1, 2]


def test_a_correction_moves_the_event(case: Casebook) -> None:
    third = claims(case)[2]
    done(case, "correct", third.id, field="event.type", value="advance")
    assert "capture" not in grades(case)
    assert "advance" in grades(case)


@pytest.mark.parametrize(
    ("wrong", "error", "told"),
    [
        (wish("accept", "xyz"), UnknownId, "xyz"),
        (wish("accept", "%"), UnknownId, "%"),
        (wish("undo", "abc"), UnknownId, "no decision"),
        (wish("correct", "first"), NotDecidable, "needs a field"),
        (wish("correct", "first", field="event.typ", value="x"), WrongCorrection, "did you mean"),
        (wish("merge", "first"), NotDecidable, "two claims"),
        (Wish(act="accept", ids=("first",), who="Ada", why=" "), NotDecidable, "why"),
    ],
)
def test_what_cannot_be_decided_is_told_and_not_kept(
    case: Casebook, wrong: Wish, error: type[Exception], told: str
) -> None:
    first = claims(case)[0].id
    ids = tuple(first if own == "first" else own for own in wrong.ids)
    with pytest.raises(error, match=told):
        decide(case, msgspec.structs.replace(wrong, ids=ids))
    assert decisions(case) == []


def test_what_was_decided_comes_out_as_gold_that_proves_itself(case: Casebook, reader: Reader, tmp_path: Path) -> None:
    first, second, _ = claims(case)
    done(case, "accept", first.id)
    done(case, "reject", second.id)
    shelf = tmp_path / "gold"
    for name, text in gold_files(gold(case)):
        (shelf / name).parent.mkdir(parents=True, exist_ok=True)
        (shelf / name).write_text(text, encoding="utf-8", newline="")
    folders = {first.report_id: [], second.report_id: ["never claims"]}
    assert {path.name for path in shelf.iterdir()} == set(folders)
    for folder, wrong in folders.items():
        expected = tomllib.loads((shelf / folder / "expected.toml").read_text(encoding="utf-8"))
        text = (shelf / folder / "report.txt").read_text(encoding="utf-8")
        told = reader.read([capture(text, outlet="Harbour Post")], as_is=expected["as_is"])
        found = problems(expected, view(told))
        assert [problem.split(":")[0] for problem in found] == wrong


def test_a_correction_comes_out_as_a_suggestion(case: Casebook) -> None:
    first, _, third = claims(case)
    done(case, "correct", third.id, field="event.type", value="advance")
    done(case, "correct", first.id, field="event.place.name", value="Kafr Nobol")
    one, other = tomllib.loads(suggestions(corrections(case)))["suggestions"]
    told = {told["kind"]: told for told in (one, other)}
    predicate, name = told["predicate"], told["name"]
    assert (predicate["words"], predicate["read_as"], predicate["should_be"]) == ("captured", "capture", "advance")
    assert predicate["matches"] == [TEXTS[2]]
    assert (name["words"], name["should_be"]) == ("Kafr Nabl", "Kafr Nobol")
