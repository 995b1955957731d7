"""What failed, tried again: captured anew or read anew from the vault, and closed where it goes well."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from sayso.errors import UnknownId
from sayso.model.failure import Failure
from sayso.model.record import Record
from sayso.pipeline.into_case import Load, read_into
from sayso.pipeline.portions import Item
from sayso.store.casebook import Casebook
from sayso.store.custody import now
from sayso.store.failures import Kept, close_failures, open_failures
from sayso.store.readings import put_by

Fetch = Callable[[Sequence[str]], Iterable[Item]]


class Retried(Record, frozen=True, kw_only=True):
    """How many failures were tried again, and what fails still."""

    tried: int
    closed: int
    still: tuple[Failure, ...]


def retry(casebook: Casebook, numbers: Sequence[int] = (), *, fetch: Fetch, load: Load) -> Retried:
    """Try failures again by their numbers, or all of them.

    `fetch` captures inputs, as `sayso.capture.captures` does, and `load` gives who reads. What failed to be captured is
    closed where it is captured now; a reading that failed is read again, and its older answer kept. Raises `UnknownId`.
    """
    with casebook.reading() as connection:
        chosen = _chosen(open_failures(connection), numbers)
    uncaptured = [kept for kept in chosen if kept.reading_key is None]
    with casebook.writing() as connection:
        put_by(connection, {kept.reading_key for kept in chosen if kept.reading_key is not None})
    origins = list(dict.fromkeys(kept.failure.origin for kept in uncaptured))
    failed: set[str] = set()
    read_into(casebook, _watched(fetch, origins, failed), load=load)
    with casebook.writing() as connection:
        close_failures(connection, [kept.key for kept in uncaptured if kept.failure.origin not in failed], at=now())
        still = open_failures(connection)
    told = {(kept.failure.stage, kept.failure.origin, kept.failure.error) for kept in chosen}
    left = [one.failure for one in still if (one.failure.stage, one.failure.origin, one.failure.error) in told]
    return Retried(tried=len(chosen), closed=max(0, len(chosen) - len(left)), still=tuple(left))


def _chosen(kept: Sequence[Kept], numbers: Sequence[int]) -> list[Kept]:
    unknown = set(numbers) - {one.key for one in kept}
    if unknown:
        told = ", ".join(map(str, sorted(unknown)))
        raise UnknownId(f"no open failure has the number {told}; `sayso failures` lists them")
    return [one for one in kept if not numbers or one.key in numbers]


def _watched(fetch: Fetch, origins: Sequence[str], failed: set[str]) -> Iterator[Item]:
    """What the origins give now; those that give nothing or fail are told to `failed`."""
    for origin in origins:
        is_there = False
        for item in fetch([origin]):
            is_there = is_there or not isinstance(item, Failure)
            yield item
        if not is_there:
            failed.add(origin)
