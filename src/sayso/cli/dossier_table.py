"""Dossiers as a table: a row for each value of each aspect, with who asserts and who denies it."""

from collections.abc import Iterator

from sayso.cli.picture.dossiers import ASPECTS
from sayso.cli.tables import Cells
from sayso.model.dossier import Dossier, DossierList, Statement, Voice

HEAD = (
    *("id", "type", "name", "place", "place_id", "admin", "aspect", "value", "by", "asserted_by", "denied_by"),
    *("differ", "first_said", "last_said", "claims", "may_be"),
)


def rows(found: DossierList) -> Iterator[Cells]:
    """A row a statement; an aspect of which nobody speaks has one that says so."""
    for dossier in found.dossiers:
        for aspect in ASPECTS:
            made: tuple[Statement, ...] = getattr(dossier, aspect)
            own = {**_facility(dossier), "aspect": aspect, "differ": "yes" if aspect in dossier.differ else "no"}
            yield from ({**own, **_statement(statement)} for statement in made)
            if not made:
                yield {**dict.fromkeys(HEAD), **own, "value": "not_stated"}


def _facility(dossier: Dossier) -> Cells:
    place = dossier.place
    return {
        "id": dossier.id,
        "type": dossier.type,
        "name": dossier.name,
        "place": place.name if place else None,
        "place_id": place.gazetteer_id if place else None,
        "admin": "; ".join(place.admin) if place else None,
        "may_be": "; ".join(dossier.may_be),
    }


def _statement(statement: Statement) -> Cells:
    return {
        "value": statement.value,
        "by": "; ".join(statement.by),
        "asserted_by": "; ".join(_name(voice) for voice in statement.asserted_by),
        "denied_by": "; ".join(_name(voice) for voice in statement.denied_by),
        "first_said": statement.first_said,
        "last_said": statement.last_said,
        "claims": "; ".join(statement.claim_ids),
    }


def _name(voice: Voice) -> str:
    return voice.actor_id or voice.name or voice.outlet or voice.kind or ""
