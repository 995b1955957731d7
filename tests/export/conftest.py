"""The example reports, read once for all tests of exports."""

import pytest
from demo.picture import EXAMPLES

from sayso.capture import captures, load_manifest
from sayso.dossier import dossiers
from sayso.export.exported import Contents
from sayso.export.forms import ALL
from sayso.model.document import Document
from sayso.pipeline import Reader, load_knowledge


@pytest.fixture(scope="session")
def read(reader: Reader) -> Document:
    """The document of the examples, with mentions."""
    manifest = load_manifest(str(EXAMPLES / "manifest.csv"))
    return reader.read(captures([str(EXAMPLES / "reports")], manifest=manifest), mentions=True)


@pytest.fixture(scope="session")
def hajin(read: Document) -> Contents:
    """All that may be exported of the examples."""
    known = load_knowledge()
    made = dossiers(read.claims, read.events, read.control, read.reports, places=known.places)
    return Contents(document=read, kinds=ALL, actors=known.actors, dossiers=tuple(made), title="Hajin")
