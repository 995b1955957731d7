"""Holdings as pages show them: who, how surely, since when, on whose word, and who says otherwise."""

from collections.abc import Iterable, Mapping, Sequence

from sayso.explain import Shelf
from sayso.lexicon.wording import date_words
from sayso.model.control import Share, Spell, State
from sayso.model.place import Place
from sayso.model.record import Record
from sayso.serve.desk.claim_view import ClaimView, claim_views

MOST = 5  # claims of each, quoted


class SpellView(Record, frozen=True, kw_only=True):
    """One holding; `told` and `against` are some of the claims that say so and otherwise, of `count` and `opposed`."""

    spell: Spell
    place: Place
    facility: str | None
    status: str
    holders: tuple[tuple[str, str], ...]
    besiegers: tuple[tuple[str, str], ...]
    share: str | None
    since: str | None
    until: str | None
    basis: tuple[str, ...]
    told: tuple[ClaimView, ...]
    count: int
    against: tuple[ClaimView, ...]
    opposed: int


def spell_views(spells: Iterable[Spell], shelf: Shelf) -> tuple[SpellView, ...]:
    """Holdings in the order given; their claims are numbered over all of them."""
    spells = list(spells)
    ids = dict.fromkeys(own for spell in spells for own in (*spell.claim_ids, *spell.disputed_by))
    numbers = {own: number for number, own in enumerate(ids, start=1)}
    return tuple(_view(spell, shelf, numbers) for spell in spells)


def _view(spell: Spell, shelf: Shelf, numbers: Mapping[str, int]) -> SpellView:
    is_shared = spell.status == "contested" and spell.parties
    holders = spell.parties if is_shared or spell.holder is None else (spell.holder,)
    return SpellView(
        spell=spell,
        place=spell.place,
        facility=spell.facility if spell.facility != spell.place.facility else None,
        status=shelf.words.status[spell.status],
        holders=_named(holders, shelf),
        besiegers=_named(spell.besieged_by, shelf),
        share=_share(spell.share),
        since=date_words(spell.start),
        until=date_words(spell.end),
        basis=tuple(shelf.words.basis[basis] for basis in spell.basis),
        told=_claims(spell.claim_ids, shelf, numbers),
        count=len(spell.claim_ids),
        against=_claims(spell.disputed_by, shelf, numbers),
        opposed=len(spell.disputed_by),
    )


def _named(ids: Sequence[str], shelf: Shelf) -> tuple[tuple[str, str], ...]:
    return tuple((own, shelf.name(own)) for own in ids)


def _claims(ids: Sequence[str], shelf: Shelf, numbers: Mapping[str, int]) -> tuple[ClaimView, ...]:
    newest = list(reversed(shelf.known(ids)))[:MOST]
    return claim_views(newest, shelf, asserting=ids, numbers=numbers)


def _share(share: Share | None) -> str | None:
    if share is None:
        return None
    return f"{share.min:g} per cent" if share.min == share.max else f"{share.min:g} to {share.max:g} per cent"


class StateView(Record, frozen=True, kw_only=True):
    """Who holds a place on a day, in words, with the newest claim that says so, and the words of the day against it."""

    state: State
    status: str
    holders: tuple[tuple[str, str], ...]
    besiegers: tuple[tuple[str, str], ...]
    presence: tuple[tuple[str, str], ...]
    share: str | None
    since: str | None
    basis: tuple[str, ...]
    told: tuple[ClaimView, ...]
    rivals: tuple[SpellView, ...]


def state_view(state: State, shelf: Shelf) -> StateView:
    """The answer to who holds it."""
    is_shared = state.status == "contested" and state.parties
    holders = state.parties if is_shared or state.holder is None else (state.holder,)
    newest = list(reversed(shelf.known(state.claim_ids)))[:1]
    return StateView(
        state=state,
        status=shelf.words.status[state.status],
        holders=_named(holders, shelf),
        besiegers=_named(state.besieged_by, shelf),
        presence=_named(state.presence, shelf),
        share=_share(state.share),
        since=date_words(state.since),
        basis=tuple(shelf.words.basis[basis] for basis in state.basis),
        told=claim_views(newest, shelf, asserting=state.claim_ids, numbers={one.id: 1 for one in newest}),
        rivals=spell_views(state.rivals, shelf),
    )
