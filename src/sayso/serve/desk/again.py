"""A decision that could not be kept: what was sent, what was decided meanwhile, and the way to decide all the same."""

from litestar.response import Template
from sqlalchemy import Connection

from sayso.errors import DecidedMeanwhile, SaysoError
from sayso.pipeline.page_parts import claim_part
from sayso.pipeline.standing import Standing, newest_number, standing_on, standing_on_decision, standing_on_speaker
from sayso.serve.case import ServedCase
from sayso.serve.desk.decide_view import decide_view, decision_views
from sayso.serve.desk.wishes import Sent, way_back
from sayso.store.named import claims_named, decision_named


def again(served: ServedCase, form: Sent, error: SaysoError, *, who: str | None) -> Template:
    """The form again, nothing of it lost; `seen` is now the newest decision, so that it can be sent as it is."""
    with served.reading() as connection:
        standing = _standing(connection, form)
        seen = int(form.seen) if form.seen.isdecimal() and len(form.seen) < 16 else 0
        newer = [one for one in standing if one.number > seen]
        context = {
            "form": form,
            "problem": str(error),
            "is_meanwhile": isinstance(error, DecidedMeanwhile),
            "meanwhile": decision_views(newer),
            "seen": newest_number(connection),
            "told": _told(connection, served, form),
            "who": who,
            "back": way_back(form),
        }
    return Template("again.html", context=context, status_code=error.http_status)


def _standing(connection: Connection, form: Sent) -> list[Standing]:
    """The decisions on all that a form is about, so far as it is still there."""
    try:
        if form.act == "undo":
            return standing_on_decision(connection, decision_named(connection, form.decision))
        if form.act == "rate":
            return standing_on_speaker(connection, form.speaker)
        found = claim_part(connection, _claims(connection, form))
    except SaysoError:
        return []
    return standing_on(connection, found.claims, found.reports)


def _claims(connection: Connection, form: Sent) -> list[str]:
    """The claims of a form; of a merge with those of the other event, of a split with the rest."""
    is_merge = form.act == "merge" and form.other
    more = [told.claim.id for told in claims_named(connection, form.other)] if is_merge else []
    rest = form.everything if form.act == "split" else ()
    return list(dict.fromkeys((*form.claims, *rest, *more)))


def _told(connection: Connection, served: ServedCase, form: Sent) -> tuple[object, ...]:
    try:
        return decide_view(connection, served, form.claims, with_candidates=False).told if form.claims else ()
    except SaysoError:
        return ()
