"""A case that holds what no public answer may show: a witness, a hospital, a camp, a point, and who decided."""

from pathlib import Path

from reports import capture

from sayso.pipeline import Reader
from sayso.pipeline.deciding import Wish, decide
from sayso.pipeline.into_case import read_into
from sayso.store.casebook import Casebook
from sayso.store.tables import CLAIMS

TEXT = (
    "Shells killed three civilians in Hajin on Monday, said Khalil Ramadani, a resident.\n\n"
    "Warplanes bombed the Nur al-Zahrawi hospital in Hajin on Sunday, the Syrian Observatory for Human Rights said. "
    "The hospital at 34.6871, 40.8329 was damaged and still treats patients, the Observatory said.\n\n"
    "The Syrian Democratic Forces captured the town of Hajin on Tuesday, the Observatory said.\n\n"
    "The Syrian Democratic Forces captured the Rukban camp on Wednesday, the Observatory said.\n\n"
    "Islamic State fighters attacked the Rukban camp on Tuesday, the Syrian Observatory for Human Rights said."
)
OTHER = (
    "Islamic State fighters shelled Hajin on Thursday, the Syrian Observatory for Human Rights said. "
    "People had fled to Nur al-Zahrawi, said Khalil Ramadani."
)
WITHHELD = (
    "Khalil", "Ramadani", "Nur al", "Zahrawi", "Rukban", "34.6871", "40.8329", "33.31", "Ada Lovelace",
    "seen-with-own-eyes",
)  # fmt: skip
SHOWN = ("Hajin", "Syrian Observatory for Human Rights", "Syrian Democratic Forces")


def plant(folder: Path, reader: Reader) -> None:
    """Read the reports into a case, and decide on a claim and on a speaker's letter."""
    with Casebook.open(str(folder), make=True) as casebook:
        for text, outlet in ((TEXT, "Harbour Post"), (OTHER, "Alder News")):
            read_into(casebook, [capture(text, outlet=outlet)], load=lambda: reader)
        with casebook.reading() as connection:
            own = connection.scalars(CLAIMS.select().with_only_columns(CLAIMS.c.id)).first() or ""
        decide(casebook, Wish(act="accept", ids=(own,), who="Ada Lovelace", why="seen"))
        decide(casebook, Wish(act="rate", ids=("SOHR",), value="B", who="Ada Lovelace", why="seen-with-own-eyes"))


def withheld_in(words: str) -> list[str]:
    """What of the withheld stands in an answer."""
    return [one for one in WITHHELD if one.casefold() in words.casefold()]
