"""Decisions are kept in order, each with its entry in the log, and two analysts at once lose nothing."""

from collections import Counter
from threading import Thread

import msgspec
import pytest

from sayso.errors import AmbiguousId, UnknownId
from sayso.model.case import Decision, Effect
from sayso.store import custody
from sayso.store.casebook import Casebook
from sayso.store.decisions import all_decisions, append_decisions
from sayso.store.effects import all_effects, replace_effects
from sayso.store.find.decided import decided_of
from sayso.store.named import decision_named


def decision(who: str, number: int = 1) -> Decision:
    return Decision(act="note", who=who, at=f"2024-01-01T00:00:{number:02}Z", why="looked at it")


def append(casebook: Casebook, *made: Decision) -> list[Decision]:
    with casebook.writing() as connection:
        return append_decisions(connection, made)


def kept(casebook: Casebook) -> list[Decision]:
    with casebook.reading() as connection:
        return all_decisions(connection)


def test_they_come_back_in_order_with_an_entry_each(casebook: Casebook) -> None:
    first, second = decision("Ada"), decision("Ben")
    undo = Decision(act="undo", who="Ada", at="2024-01-02T00:00:00Z", why="no", undoes=first.id)
    append(casebook, first, second)
    append(casebook, undo)
    assert kept(casebook) == [first, second, undo]
    with casebook.reading() as connection:
        entries = [(entry.act, entry.subject) for entry in custody.entries(connection)][1:]
    assert entries == [("decided", first.id), ("decided", second.id), ("undone", undo.id)]


def test_the_same_decision_twice_is_one(casebook: Casebook) -> None:
    assert append(casebook, decision("Ada"), decision("Ada")) == [decision("Ada")]
    assert append(casebook, decision("Ada")) == []
    assert kept(casebook) == [decision("Ada")]


def test_two_analysts_at_once_lose_nothing(address: str) -> None:
    def work(who: str) -> None:
        with Casebook.open(address) as mine:
            for number in range(10):
                append(mine, decision(who, number))

    Casebook.open(address, make=True).close()
    threads = [Thread(target=work, args=(who,)) for who in ("Ada", "Ben", "Cleo")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Casebook.open(address) as casebook:
        found = kept(casebook)
    assert len(found) == 30
    for who in ("Ada", "Ben", "Cleo"):
        assert [one for one in found if one.who == who] == [decision(who, number) for number in range(10)]


def test_effects_are_replaced_as_a_whole(casebook: Casebook) -> None:
    first, second = decision("Ada"), decision("Ben")
    append(casebook, first, second)
    effects = [
        Effect(decision_id=one.id, act="note", state="in_force", claim_ids=("a", "b")) for one in (second, first)
    ]
    with casebook.writing() as connection:
        replace_effects(connection, effects)
    with casebook.writing() as connection:
        replace_effects(connection, [msgspec.structs.replace(effects[1], state="lost"), effects[0]])
    with casebook.reading() as connection:
        assert [(one.decision_id, one.state) for one in all_effects(connection)] == [
            (first.id, "lost"),
            (second.id, "in_force"),
        ]
        told = decided_of(connection, ["a", "c"])
    assert [(one.claim_id, one.who, one.at) for one in told] == [("a", one.who, one.at) for one in (first, second)]


def test_an_id_may_be_cut_as_short_as_it_tells_which(casebook: Casebook) -> None:
    made = append(casebook, *(decision("Ada", number) for number in range(17)))  # two of them begin alike
    (often, _), *_ = Counter(one.id[0] for one in made).most_common(1)
    with casebook.reading() as connection:
        for one in made:
            assert decision_named(connection, one.id) == one
            assert decision_named(connection, one.id[:12]) == one
        with pytest.raises(AmbiguousId, match="begins several"):
            decision_named(connection, often)
        for wrong in ("", "%", "g", made[0].id + "0"):
            with pytest.raises(UnknownId):
                decision_named(connection, wrong)
