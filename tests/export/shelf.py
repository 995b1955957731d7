"""Contents to export: made of claims in one line, in a small world, with the events and spells that these make."""

import html
import io
from collections.abc import Iterable, Sequence

import pyarrow.parquet
from corroborate.builders import World, report
from dossier.builders import Towns

from sayso.control import spells
from sayso.corroborate import events
from sayso.dossier import dossiers
from sayso.export.exported import Contents, Kind
from sayso.export.forms import FORMS, Form
from sayso.export.public import Known, Redaction, Shown
from sayso.model.claim import Claim
from sayso.model.document import Document
from sayso.model.found import Answer, ClaimDecision
from sayso.model.report import Report

ALL: tuple[Kind, ...] = ("events", "claims", "control", "reports", "dossiers")


def answer(claims: Sequence[Claim], reports: Sequence[Report], decisions: Iterable[ClaimDecision] = ()) -> Answer:
    """The document of these claims."""
    world = World()
    made = events(claims, reports, actors=world)
    held = spells(made, claims, reports, actors=world)
    return Answer(
        sayso="0.0.0",
        reports=tuple(reports),
        claims=tuple(claims),
        events=tuple(made),
        control=tuple(held),
        failures=(),
        decisions=tuple(decisions),
    )


def contents(*claims: Claim, reports: Sequence[Report] = (), kinds: tuple[Kind, ...] = ALL) -> Contents:
    """The contents of an export of these claims."""
    return of(answer(claims, reports or (report(),)), kinds=kinds)


def of(document: Document, *, kinds: tuple[Kind, ...] = ALL, title: str | None = None) -> Contents:
    """The contents of an export of a document, with its dossiers."""
    made = dossiers(document.claims, document.events, document.control, document.reports, places=Towns())
    return Contents(document=document, kinds=kinds, actors=World(), dossiers=tuple(made), title=title)


def made_public(whole: Contents, known: Known, shown: Shown | None = None) -> Contents:
    """The public copy of contents."""
    public = Redaction(whole.document, known, shown=shown or Shown())
    return Contents(
        document=public.document(whole.document),
        kinds=whole.kinds,
        actors=whole.actors,
        dossiers=tuple(map(public.dossier, whole.dossiers)),
        title=whole.title,
    )


def every_form(whole: Contents) -> Iterable[tuple[str, Kind | None, str]]:
    """The words of every form, and of tables for every kind of record."""
    for name, form in FORMS.items():
        for kind in form.kinds if form.is_table else (None,):
            yield name, kind, words(name, form, whole, kind)


def words(name: str, form: Form, whole: Contents, kind: Kind | None) -> str:
    """What can be read in an export, whatever its bytes are."""
    kinds = (kind,) if kind else form.kinds
    wanted = Contents(
        document=whole.document, kinds=kinds, actors=whole.actors, dossiers=whole.dossiers, title=whole.title
    )
    content = form.write(wanted).content
    if name == "parquet":
        return str(pyarrow.parquet.read_table(io.BytesIO(content)).to_pylist())
    return html.unescape(content.decode("utf-8")) if name == "html" else content.decode("utf-8")
