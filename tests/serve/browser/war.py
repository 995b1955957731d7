"""A few reports, invented for these tests: towns, villages and provinces, held, claimed, shelled and besieged."""

from pathlib import Path

from sayso.capture import captures, load_manifest
from sayso.pipeline import Reader
from sayso.pipeline.into_case import read_into
from sayso.store.casebook import Casebook

SOHR = "the Syrian Observatory for Human Rights said"
REPORTS = (
    (
        "2018-11-02",
        "Harbour Post",
        "SDF presses towards Hajin",
        "The Syrian Democratic Forces captured the village of Susah on Thursday, SDF spokesman Mustafa Bali said.",
        f"Islamic State fighters still control the town of Hajin, {SOHR}.",
    ),
    (
        "2018-11-05",
        "Orontes Daily",
        "Air raids in Idlib province",
        f"Russian warplanes carried out air strikes in Idlib province on Sunday, {SOHR}.",
        "Syrian government forces shelled Maarat al-Numan on Sunday, killing four civilians, the White Helmets said.",
    ),
    (
        "2018-11-12",
        "Levant Courier",
        "Government holds Deir ez-Zor, monitors say",
        f"Syrian government forces control the city of Deir ez-Zor, {SOHR} on Monday.",
    ),
    (
        "2018-11-24",
        "Levant Courier",
        "Raqqa blast",
        f"A car bomb exploded in Raqqa on Friday, {SOHR}.",
        "Islamic State claimed responsibility for the explosion in Raqqa.",
    ),
    (
        "2018-12-01",
        "Orontes Daily",
        "Siege tightens",
        "The Syrian Democratic Forces have besieged the village of Baghuz, which Islamic State controls,"
        f" {SOHR} on Saturday.",
    ),
    (
        "2018-12-06",
        "Harbour Post",
        "Rebels hold Afrin",
        f"The Turkish-backed Syrian National Army controls Afrin, {SOHR} on Wednesday.",
    ),
)


def war(folder: Path, reader: Reader) -> str:
    """A case of these reports in a folder."""
    texts, rows = folder / "texts", ["file,published,outlet"]
    texts.mkdir()
    for number, (published, outlet, *paragraphs) in enumerate(REPORTS):
        (texts / f"{number}.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")
        rows.append(f"{number}.txt,{published},{outlet}")
    (folder / "manifest.csv").write_text("\n".join(rows), encoding="utf-8")
    return read(folder / "war", str(texts), str(folder / "manifest.csv"), reader)


def read(case: Path, texts: str, manifest: str, reader: Reader) -> str:
    """A case of the reports in a folder, as its manifest tells of them."""
    with Casebook.open(str(case), make=True) as casebook:
        read_into(casebook, captures([texts], manifest=load_manifest(manifest)), load=lambda: reader)
    return str(case)
