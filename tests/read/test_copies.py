from hypothesis import given as hypothesis_given
from hypothesis import strategies as st

from read.builders import capture
from sayso.model.report import Given, Page
from sayso.read import origins, pages

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
