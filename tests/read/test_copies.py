from hypothesis import given as hypothesis_given
from hypothesis import strategies as st
from msgspec.msgpack import decode, encode

from read.builders import capture
from sayso.model.report import Given, Page
from sayso.read import Fingerprint, Fingerprints, origins, pages, reuses

WIRE = """\
The army said on Monday that its men had taken the river town of Alder after a week of shelling.
A spokesman said the last fighters had left during the night and that engineers were clearing mines.
A monitoring group said that clashes went on in the northern quarter and that a clinic was out of use.
Nobody could reach the hospital, the group said, because the bridge had been hit twice since Friday.
The town had been held by the front since the spring, when it drove out the police without a fight."""
REWRITE = """\
Army claims Alder

The army said on Monday that its men had taken the river town of Alder after a week of heavy bombardment.
Its spokesman said the last fighters had left during the night and that engineers were clearing mines.
A monitoring group said that clashes went on in the northern quarter and that a clinic was out of use."""
OTHER = """\
Troops entered Alder at the start of the week, a government spokesman told journalists in the capital.
Residents who had fled to Birch told by telephone of long nights under fire and of streets without light.
Aid workers asked both sides for a pause so that the wounded could be moved across the river by boat.
The front, which has run the town since the spring, has not commented on what it means to do next."""


def read(*texts: tuple[str, str, str]) -> list[Page]:
    captured = [capture(text, origin=name, given=Given(published=published or None)) for name, published, text in texts]
    return [found for found in pages(captured) if isinstance(found, Page)]


def test_copies_and_rewrites_share_an_origin_and_other_reports_do_not() -> None:
    found = origins(
        read(
            ("a", "2031-05-05", WIRE),
            ("b", "2031-05-06", f"From our desk\n\n{WIRE}\n\nMore soon."),
            ("c", "", REWRITE),
            ("d", "", OTHER),
        )
    )
    ids = [page.report.origin_id for page in found]
    assert len(set(ids[:3])) == 1
    assert ids[3] not in ids[:3]


def test_one_shared_quotation_makes_no_copy() -> None:
    quotation = '"We will go on until the last street of this town is free of them," the general said on Monday.'
    found = origins(read(("a", "", f"{WIRE}\n{quotation}"), ("b", "", f"{OTHER}\n{quotation}")))
    assert len({page.report.origin_id for page in found}) == 2


def test_short_texts_are_copies_only_where_the_words_are_the_same() -> None:
    found = origins(
        read(("a", "", "The army took Alder."), ("b", "", "The army took Alder!"), ("c", "", "The army took Birch."))
    )
    ids = [page.report.origin_id for page in found]
    assert ids[0] == ids[1] != ids[2]


def test_the_earliest_report_names_the_origin() -> None:
    alone = origins(read(("b", "2031-05-04", REWRITE)))[0].report.origin_id
    found = origins(read(("a", "2031-05-05", WIRE), ("b", "2031-05-04", REWRITE)))
    assert {page.report.origin_id for page in found} == {alone}


@hypothesis_given(st.permutations(range(4)))
def test_order_of_arrival_changes_nothing(order: list[int]) -> None:
    found = read(("a", "2031-05-05", WIRE), ("b", "", WIRE + "\nMore soon."), ("c", "", REWRITE), ("d", "", OTHER))
    named = {page.report.path: page.report.origin_id for page in origins(found)}
    shuffled = origins([found[index] for index in order])
    assert {page.report.path: page.report.origin_id for page in shuffled} == named
    assert [page.report.path for page in shuffled] == [found[index].report.path for index in order]


EXCERPT = "\n".join(WIRE.splitlines()[1:3])
ADDED = "A nurse told this newspaper that the courtyard of the clinic was shelled overnight and that two patients died."


def test_why_is_told_in_words() -> None:
    credited = [f"{WIRE}\n(AFP)", f"{REWRITE}\n(AFP)"]
    known = Given(outlet="Alder Herald", published="2031-05-05")
    first, second = pages(
        [capture(credited[0], given=known), capture(credited[1], given=Given(published="2031-05-06"))]
    )
    assert isinstance(first, Page)
    assert isinstance(second, Page)
    alone, copied = (page.report for page in origins([first, second]))
    assert alone.origin_because is None
    assert (
        copied.origin_because == f"shares 3 of 3 sentences with {alone.id} (Alder Herald, 2031-05-05); both credit AFP"
    )


def test_what_is_shared_is_told_stretch_by_stretch() -> None:
    found = read(("a", "2031-05-05", WIRE), ("b", "2031-05-06", f"{EXCERPT}\n{ADDED}"))
    (reuse,) = reuses(found)
    text = found[1].report.text
    assert (reuse.report_id, reuse.of_report_id) == (found[1].report.id, found[0].report.id)
    assert reuse.kind == "excerpt"
    shared = " ".join(text[stretch.start : stretch.end] for stretch in reuse.stretches)
    assert "engineers were clearing mines" in shared
    assert "nurse" not in shared


def test_a_digest_does_not_make_its_parts_one() -> None:
    digest = f"{WIRE}\n{OTHER}"
    found = origins(read(("a", "2031-05-05", WIRE), ("b", "2031-05-05", OTHER), ("c", "2031-05-06", digest)))
    first, second, both = (page.report.origin_id for page in found)
    assert first != second
    assert both in {first, second}
    assert {reuse.of_report_id for reuse in reuses(found)} == {page.report.id for page in found[:2]}


def test_one_paragraph_in_many_reports_makes_no_copies() -> None:
    boilerplate = (
        "This newsroom is kept by the gifts of its readers in forty lands and takes no money from any party to the "
        "war, from any ministry or from those who make arms, as its statutes have laid down for half a century."
    )
    telling = [" ".join(f"town{number}word{place}" for place in range(60)) for number in range(13)]
    told = [(f"{number}", "", f"{own}.\n{boilerplate}") for number, own in enumerate(telling)]
    assert len({page.report.origin_id for page in origins(read(*told))}) == len(told)


SHELF = (
    ("a", "2031-05-05", WIRE),
    ("b", "2031-05-06", f"{WIRE}\nMore soon."),
    ("c", "", REWRITE),
    ("d", "2031-05-04", OTHER),
    ("e", "2031-05-07", f"{EXCERPT}\n{ADDED}"),
    ("f", "2031-05-07", f"{ADDED}\n{OTHER}"),
)


@hypothesis_given(st.sets(st.integers(0, 5)), st.permutations(range(6)))
def test_kept_fingerprints_give_what_the_pages_give(kept: set[int], order: list[int]) -> None:
    found = read(*SHELF)
    maker = Fingerprints()
    stored = [maker.fingerprint(found[number]) for number in order if number in kept]
    stored = [decode(encode(one), type=Fingerprint) for one in stored]
    new = [found[number] for number in order if number not in kept]
    assert reuses(new, known=stored) == reuses(found)
