"""Two people decide on the same claims: neither overrules the other unseen."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from sayso.errors import DecidedMeanwhile
from sayso.model.case import Act
from sayso.pipeline import Reader
from sayso.pipeline.deciding import Wish, decide, decisions, keep_decision
from sayso.pipeline.into_case import read_into
from sayso.pipeline.standing import newest_number
from sayso.store.casebook import Casebook

from .test_deciding import captures, claims


@pytest.fixture
def case(casebook: Casebook, reader: Reader) -> Casebook:
    read_into(casebook, captures(), load=lambda: reader)
    return casebook


def wish(act: Act, *ids: str, seen: int | None, who: str = "Ada", why: str = "so it reads") -> Wish:
    return Wish(act=act, ids=ids, who=who, why=why, seen=seen)


def number(case: Casebook) -> int:
    with case.reading() as connection:
        return newest_number(connection)


def test_who_has_not_seen_the_last_decision_decides_nothing(case: Casebook) -> None:
    own = claims(case)[0].id
    assert number(case) == 0
    decide(case, wish("accept", own, seen=0))
    with pytest.raises(DecidedMeanwhile, match="Ada, accept"):
        decide(case, wish("reject", own, seen=0, who="Ben"))
    assert [one.decision.act for one in decisions(case)] == ["accept"]
    decide(case, wish("reject", own, seen=number(case), who="Ben"))
    assert [one.effect.state for one in decisions(case) if one.effect] == ["overruled", "in_force"]


def test_a_decision_on_another_claim_is_none_on_this_one(case: Casebook) -> None:
    first, second, *_ = (claim.id for claim in claims(case))
    decide(case, wish("accept", first, seen=0))
    decide(case, wish("accept", second, seen=0, who="Ben"))
    assert len(decisions(case)) == 2


def test_an_undoing_counts_as_a_decision_on_the_claims(case: Casebook) -> None:
    own = claims(case)[0].id
    made = decide(case, wish("reject", own, seen=0))
    decide(case, wish("undo", made.decision.id, seen=1))
    assert number(case) == 2
    with pytest.raises(DecidedMeanwhile):
        decide(case, wish("undo", made.decision.id, seen=1, who="Ben"))
    with pytest.raises(DecidedMeanwhile):
        decide(case, wish("note", own, seen=1, who="Ben"))


def test_the_same_form_sent_twice_is_one_decision(case: Casebook) -> None:
    own = claims(case)[0].id
    first = keep_decision(case, wish("accept", own, seen=0))
    assert keep_decision(case, wish("accept", own, seen=0)).id == first.id
    assert len(decisions(case)) == 1


def test_of_many_at_once_one_decides(case: Casebook) -> None:
    own = claims(case)[0].id

    def attempt(who: int) -> bool:
        try:
            keep_decision(case, wish("reject", own, seen=0, who=f"analyst {who}"))
        except DecidedMeanwhile:
            return False
        return True

    with ThreadPoolExecutor(6) as pool:
        assert sum(pool.map(attempt, range(6))) == 1
    assert len(decisions(case)) == 1


def test_a_split_from_those_beside_parts_its_claims_from_these_alone(case: Casebook) -> None:
    first, second, third = (claim.id for claim in claims(case)[:3])
    made = decide(case, Wish(act="split", ids=(first, second), beside=(third,), who="Ada", why="another day"))
    assert len(made.decision.anchors) == 2
    assert len(made.decision.beside) == 1


def test_letters_of_a_speaker_are_guarded_alike(case: Casebook) -> None:
    rate = Wish(act="rate", ids=("SOHR",), who="Ada", why="checked", value="B", seen=0)
    decide(case, rate)
    with pytest.raises(DecidedMeanwhile):
        decide(case, Wish(act="rate", ids=("SOHR",), who="Ben", why="checked", value="C", seen=0))
