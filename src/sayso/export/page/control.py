"""Who holds what, on a page: the assessed above the claimed, never run together."""

from collections.abc import Sequence

from sayso.export.page.claims import footnotes
from sayso.export.page.index import Index
from sayso.export.page.markup import Html, element, joined
from sayso.lexicon.wording import date_words, day_words, enumerated, place_words
from sayso.model.control import Spell

HEAD = ("Place", "Held by", "From", "To", "On whose word", "Last said")


def control_section(index: Index, spells: Sequence[Spell]) -> Html:
    """A table of what is assessed, and one of what is only claimed."""
    assessed = [spell for spell in spells if spell.assessed]
    claimed = [spell for spell in spells if not spell.assessed]
    return joined((_table(index, "Assessed", assessed), _table(index, "Claimed, not assessed", claimed)))


def _table(index: Index, heading: str, spells: Sequence[Spell]) -> Html:
    if not spells:
        return joined(())
    head = element("tr", *(element("th", name) for name in HEAD))
    return joined((element("h3", heading), element("table", head, *(_row(index, spell) for spell in spells))))


def _row(index: Index, spell: Spell) -> Html:
    share = f", {_share(spell)}" if spell.share else ""
    siege = f"; besieged by {_names(index, spell.besieged_by)}" if spell.besieged_by else ""
    basis = enumerated(index.words.basis[one] for one in spell.basis)
    against = f"; {len(spell.disputed_by)} against it" if spell.disputed_by else ""
    cells = (
        place_words(spell.place) or "unknown place",
        f"{_holder(index, spell)} ({index.words.status[spell.status]}{share}){siege}",
        date_words(spell.start) or "unknown",
        date_words(spell.end) or "",
        joined((f"{basis}{against}", footnotes(index, index.known(spell.claim_ids)))),
        day_words(spell.last_affirmed) or "unknown",
    )
    return element("tr", *(element("td", cell) for cell in cells))


def _holder(index: Index, spell: Spell) -> str:
    if spell.holder:
        return index.name(spell.holder)
    return _names(index, spell.parties) or "nobody named"


def _names(index: Index, ids: Sequence[str]) -> str:
    return enumerated(map(index.name, ids))


def _share(spell: Spell) -> str:
    low, high = (spell.share.min, spell.share.max) if spell.share else (0.0, 0.0)
    return f"{low:g} %" if low == high else f"{low:g} to {high:g} %"
