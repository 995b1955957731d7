from concurrent.futures import ThreadPoolExecutor
from itertools import count
from time import sleep

import pytest

from sayso.serve.memo import Memo


def test_a_value_is_made_once_for_each_state() -> None:
    memo, made = Memo(), count()
    assert [memo.get("queue", state, lambda: next(made)) for state in (1, 1, 2, 2, 1)] == [0, 0, 1, 1, 2]


def test_who_asks_for_the_same_meanwhile_waits_for_it() -> None:
    memo, made = Memo(), count()

    def make() -> int:
        sleep(0.05)
        return next(made)

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lambda _: memo.get("queue", 1, make), range(8))) == {0}


def test_what_was_last_asked_for_is_kept() -> None:
    memo, made = Memo(most=2), count()
    for name in ("a", "b", "a", "c", "a", "b"):
        memo.get(name, 1, lambda: next(made))
    assert next(made) == 4  # a, b, c, and b again


def test_what_could_not_be_made_is_tried_again() -> None:
    memo = Memo()

    def fail() -> int:
        raise LookupError

    with pytest.raises(LookupError):
        memo.get("queue", 1, fail)
    assert memo.get("queue", 1, lambda: 7) == 7
