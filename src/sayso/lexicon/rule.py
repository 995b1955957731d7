"""What every rule of the lexicon has: an id that claims quote, a basis, and sentences that prove it."""

from sayso.model.record import Record


class Rule(Record, frozen=True, kw_only=True):
    """A rule as data.

    `basis` says what it follows: a codebook, a paper, or "written for sayso". `matches` are sentences that the rule
    must read, `rejects` sentences that it must not; one test runs them all, so no rule goes untested.
    """

    id: str
    basis: str
    matches: tuple[str, ...]
    rejects: tuple[str, ...] = ()
