"""The forms of `sayso export`: one table, from which the command, its help and the documentation are made."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module

from sayso.errors import BadInput
from sayso.export.exported import Contents, Exported, Kind

ALL: tuple[Kind, ...] = ("events", "claims", "control", "reports", "dossiers")


@dataclass(frozen=True, slots=True)
class Form:
    """A form: the function that writes it, which kinds of records it can hold, and which it holds unless asked.

    `is_table`: a file of it holds one kind of record only. `function` is a path, so that only what is used is loaded.
    """

    function: str
    says: str
    kinds: tuple[Kind, ...]
    usual: tuple[Kind, ...]
    is_table: bool = False

    def write(self, contents: Contents) -> Exported:
        """The contents in this form."""
        module, _, name = self.function.rpartition(".")
        made: Exported = getattr(import_module(module), name)(contents)
        return made


LISTED: tuple[Kind, ...] = ("events", "claims", "control", "reports")
EVENTS: tuple[Kind, ...] = ("events",)
LOCATED: tuple[Kind, ...] = ("events", "control")
SHOWN: tuple[Kind, ...] = ("events", "control", "dossiers")
CODEBOOKS = "sayso.export.codebooks"
FORMS: Mapping[str, Form] = {
    "json": Form("sayso.export.document.contract_json", "one JSON document, as read --json", LISTED, LISTED),
    "jsonl": Form("sayso.export.jsonl.json_lines", "a record a line, of the same form", ALL, LISTED),
    "csv": Form("sayso.export.csv.csv_table", "a flat table", ALL, EVENTS, is_table=True),
    "parquet": Form("sayso.export.parquet.parquet_table", "a flat table, typed", ALL, EVENTS, is_table=True),
    "geojson": Form("sayso.export.geojson.geojson", "points on a map (RFC 7946)", LOCATED, LOCATED),
    "acled-csv": Form(f"{CODEBOOKS}.acled.acled_csv", "the columns of ACLED", EVENTS, EVENTS),
    "ged-csv": Form(f"{CODEBOOKS}.ged.ged_csv", "the columns of UCDP's GED", EVENTS, EVENTS),
    "plover-jsonl": Form(f"{CODEBOOKS}.plover.plover_lines", "PLOVER events, one a line", EVENTS, EVENTS),
    "hxl-csv": Form("sayso.export.hxl.hxl_csv", "a table with HXL hashtags", EVENTS, EVENTS),
    "ftm-jsonl": Form("sayso.export.follow_the_money.entity_lines", "FollowTheMoney entities", EVENTS, EVENTS),
    "claimreview": Form(
        "sayso.export.claim_review.claim_reviews", "what people accepted or rejected", ("claims",), ("claims",)
    ),
    "html": Form("sayso.export.page.html_page", "a dossier on one page, to read and print", SHOWN, SHOWN),
}


def form_named(name: str) -> Form:
    """The form of this name; raises `BadInput` for another."""
    if name not in FORMS:
        raise BadInput(f"{name!r}: no such form; there are {', '.join(FORMS)}")
    return FORMS[name]


def kinds_of(name: str, words: tuple[str, ...]) -> tuple[Kind, ...]:
    """The kinds of records that are wanted of a form; raises `BadInput` for what it cannot hold."""
    form = form_named(name)
    found = tuple(kind for kind in form.kinds if kind in words)
    unknown = [word for word in words if word not in found]
    if unknown:
        raise BadInput(f"{name} does not hold {', '.join(unknown)}; it holds {', '.join(form.kinds)}")
    if form.is_table and len(found) > 1:
        raise BadInput(f"{name} is a table of one kind of record; give one of {', '.join(form.kinds)}")
    return found or form.usual
