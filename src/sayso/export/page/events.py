"""Events on a page: what it is worth and why, what is said for and against it, disputes side by side, origins."""

from collections.abc import Mapping

from sayso.export.page.claims import claim_list, footnotes
from sayso.export.page.index import Index
from sayso.export.page.markup import Html, element, joined, text
from sayso.lexicon.wording import actors_words, count_words, date_words, day_words, place_words, victims_words
from sayso.model.claim import Claim
from sayso.model.event import Dispute, Event, Origin, Position

SIDES = (
    ("Says so", "for", ("+",)),
    ("Denies it", "against", ("-",)),
    ("Does not say whether", "silent", ("u",)),  # FactBank's CTu and Uu
)


def event_section(index: Index, event: Event) -> Html:
    """All that the document has of one event."""
    sides = [(heading, kind, _told(index, event, ends)) for heading, kind, ends in SIDES]
    numbers = {own: number for number, own in enumerate(event.claim_ids, start=1)}
    return element(
        "article",
        element("h3", _head(index, event)),
        element("p", element("strong", index.words.grade[event.grade]), f": {_because(event)}"),
        _facts(index, event),
        *(_side(index, heading, claims, kind, numbers) for heading, kind, claims in sides),
        *(_dispute(index, one) for one in event.disputes),
        _origins(event.origin_list),
        id=f"event-{event.id}",
    )


def _head(index: Index, event: Event) -> str:
    parts = [index.words.event_type[event.type], place_words(event.place), date_words(event.date) or "date unknown"]
    return " · ".join(part for part in parts if part)


def _because(event: Event) -> str:
    """The reason of the grade, its claims numbered as they stand in the event."""
    reason = event.grade_because
    for number, own in enumerate(event.claim_ids, start=1):
        reason = reason.replace(own, f"#{number}")
    return reason


def _facts(index: Index, event: Event) -> Html:
    """Who did it to whom, who counted how many, and when it was said: a row each, as far as it is known."""
    told = [
        ("Done by", actors_words(event.actors)),
        ("Done to", actors_words(event.recipients)),
        ("Said", " to ".join(dict.fromkeys(filter(None, map(day_words, (event.first_said, event.last_said)))))),
    ]
    rows = [element("tr", element("th", name), element("td", words)) for name, words in told if words]
    for toll in event.tolls:
        count = count_words(toll.min, toll.max, toll.vague)
        group = f" ({toll.group})" if toll.group else ""
        words = f"{count} {victims_words(toll.of, toll.effect, index.words)}{group}, says {toll.name}"
        given_up = " (given up for a later count)" if toll.replaced else ""
        notes = footnotes(index, index.known(toll.claim_ids))
        rows.append(element("tr", element("th", "Toll"), element("td", f"{words}{given_up}", notes)))
    return element("table", *rows)


def _told(index: Index, event: Event, ends: tuple[str, ...]) -> list[Claim]:
    return [claim for claim in index.known(event.claim_ids) if claim.factuality.endswith(ends)]


def _side(index: Index, heading: str, claims: list[Claim], kind: str, numbers: Mapping[str, int]) -> Html:
    if not claims:
        return joined(())
    listed = claim_list(index, claims, numbers)
    return element("section", element("h4", f"{heading} ({len(claims)})"), listed, class_=kind)


def _dispute(index: Index, dispute: Dispute) -> Html:
    """Each position in a box of its own, beside the others; and who says nothing of it."""
    silent = index.known(dispute.silent)
    told = list(dict.fromkeys(index.who(claim) for claim in silent))
    return element(
        "section",
        element("h4", f"In dispute: {index.words.about[dispute.about].lower()}"),
        element("div", *(_position(index, one) for one in dispute.positions), class_="positions"),
        element("p", f"Silent on this: {'; '.join(told)}", footnotes(index, silent), class_="soft") if told else None,
    )


def _position(index: Index, position: Position) -> Html:
    claims = index.known(position.claim_ids)
    who = "; ".join(dict.fromkeys(index.who(claim) for claim in claims))
    days = dict.fromkeys(filter(None, map(day_words, (position.first_said, position.last_said))))
    return element(
        "div",
        element("strong", position.value),
        element("div", who, footnotes(index, claims)),
        element("div", f"said {' to '.join(days)}", class_="soft") if days else None,
        class_="position",
    )


def _origins(origins: tuple[Origin, ...]) -> Html:
    if not origins:
        return joined(())
    items = [element("li", _voices(one), " — ", one.because.rstrip("."), ".") for one in origins]
    return element("section", element("h4", "Origins, and why they count"), element("ul", *items))


def _voices(origin: Origin) -> Html:
    names = " and ".join(dict.fromkeys(voice.name for voice in origin.voices))
    return joined((element("strong", names), text("" if origin.counted else " (not counted)")))
