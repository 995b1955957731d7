"""A form that was sent, as what an analyst wants: nothing in it is taken for granted."""

from collections.abc import Mapping, Sequence
from typing import get_args

from sayso.errors import NotDecidable
from sayso.model.case import Act
from sayso.model.record import Record
from sayso.pipeline.deciding import Wish

LONGEST = 4000  # characters of a reason or a value
MOST = 1000  # claims
HOME = "/review"
OWN = ("/review", "/reports/", "/claims/", "/events/", "/speakers/", "/decisions")


class Sent(Record, frozen=True, kw_only=True):
    """What a form held: kept as it was, so that it can be shown again where it could not be done."""

    act: str = ""
    claims: tuple[str, ...] = ()
    everything: tuple[str, ...] = ()
    other: str = ""
    decision: str = ""
    speaker: str = ""
    field: str = ""
    value: str = ""
    why: str = ""
    who: str = ""
    seen: str = ""
    back: str = ""


def sent(form: Mapping[str, Sequence[str]]) -> Sent:
    """The fields of a form, and no others."""

    def one(name: str) -> str:
        return next(iter(form.get(name, ())), "").strip()

    return Sent(
        act=one("act"),
        claims=tuple(dict.fromkeys(form.get("claim", ()))),
        everything=tuple(dict.fromkeys(form.get("all", ()))),
        other=one("other_id") or one("other"),
        decision=one("decision"),
        speaker=one("speaker"),
        field=one("field"),
        value=one("value"),
        why=one("why"),
        who=one("who"),
        seen=one("seen"),
        back=one("back"),
    )


def wish_of(form: Sent, who: str) -> Wish:
    """What is wanted; raises `NotDecidable` for what cannot be wanted."""
    act = _act(form)
    if len(form.why) > LONGEST or len(form.value) > LONGEST or len(form.claims) + len(form.everything) > MOST:
        raise NotDecidable(f"too much at once: at most {LONGEST} characters and {MOST} claims")
    ids = (*_ids(form, act), form.other) if act == "merge" and form.other else _ids(form, act)
    rest = tuple(own for own in form.everything if own not in form.claims)
    is_valued = act in ("correct", "rate")
    return Wish(
        act=act,
        ids=ids,
        who=who,
        why=form.why,
        field=(form.field or None) if act == "correct" else None,
        value=form.value if is_valued and form.value else None,
        beside=rest if act == "split" else (),
        seen=_number(form.seen),
    )


def way_back(form: Sent) -> str:
    """Where to go when it is done: a page of this desk, whatever the form says."""
    is_ours = form.back.startswith(OWN) and form.back.isprintable() and "\\" not in form.back
    return form.back if is_ours else HOME


def _act(form: Sent) -> Act:
    for act in get_args(Act):
        if act == form.act:
            found: Act = act
            return found
    raise NotDecidable(f"what is to be done? Choose one of {', '.join(get_args(Act))}")


def _ids(form: Sent, act: Act) -> tuple[str, ...]:
    if act in ("undo", "rate"):
        return tuple(filter(None, (form.decision if act == "undo" else form.speaker,)))
    if not form.claims:
        raise NotDecidable("on which claims? Choose one at least")
    return form.claims


def _number(words: str) -> int:
    if not (words.isascii() and words.isdecimal() and len(words) < 16):
        raise NotDecidable("the form does not tell which decisions were seen; open the page again")
    return int(words)
