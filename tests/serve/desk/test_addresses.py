from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.serve.desk.addresses import asking, outward, page


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_an_id_is_one_part_of_a_path_whatever_is_in_it(own: str) -> None:
    address = page("places", own)
    assert address.count("/") == 2
    assert unquote(address.removeprefix("/places/")) == own


@given(st.dictionaries(st.sampled_from(["text", "place"]), st.text(st.characters(exclude_categories=["Cs"]))))
def test_what_is_asked_comes_back_as_it_was_given(given: dict[str, str]) -> None:
    read = parse_qs(urlsplit(asking("/events", given)).query)
    assert read == {name: [value] for name, value in given.items() if value}


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        " javascript:x",
        "data:text/html,x",
        "//evil.example",
        "/a",
        "http:",
        "http://[",
        "",
        None,
    ],
)
def test_an_address_that_is_no_page_of_the_web_is_no_link(address: str | None) -> None:
    assert outward(address) is None


def test_a_page_of_the_web_is_one() -> None:
    assert outward("https://alder.example/a?b=c#d") == "https://alder.example/a?b=c#d"
