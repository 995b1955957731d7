"""No public copy, in any form, carries what is withheld."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from export.public.planted import Secrets, planted, secrets
from export.shelf import every_form, made_public, of
from sayso.export.public import Redaction, Shown


@given(secrets)
@settings(max_examples=40)
def test_no_form_of_a_public_copy_shows_a_secret(secret: Secrets) -> None:
    document, known = planted(secret)
    public = made_public(of(document), known)
    shown = [
        (name, kind, hidden)
        for name, kind, words in every_form(public)
        for hidden in secret.words()
        if hidden.casefold() in words.casefold()
    ]
    assert shown == []


@given(secrets)
@settings(max_examples=10)
def test_without_it_they_are_there(secret: Secrets) -> None:
    document, _ = planted(secret)
    words = "\n".join(words for _, _, words in every_form(of(document))).casefold()
    assert [hidden for hidden in secret.words() if hidden.casefold() not in words] == []


@given(secrets)
@settings(max_examples=20)
def test_each_switch_is_turned_off_by_itself(secret: Secrets) -> None:
    document, known = planted(secret)
    named = Redaction(document, known, shown=Shown(names=True)).document(document).reports[0].text
    placed = Redaction(document, known, shown=Shown(positions=True)).document(document).reports[0].text
    assert (secret.surname in named, secret.facility in named, secret.written_point in named) == (True, False, False)
    assert (secret.surname in placed, secret.facility in placed, secret.written_point in placed) == (False, True, True)


@given(secrets)
@settings(max_examples=20)
def test_offsets_stay_true(secret: Secrets) -> None:
    document, known = planted(secret)
    public = Redaction(document, known).document(document)
    text = public.reports[0].text
    assert len(text) == len(document.reports[0].text)
    for claim in public.claims:
        assert text[claim.content.start : claim.content.end] == claim.content.exact
        assert text[: claim.content.start].endswith(claim.content.prefix)
    for event in public.events:
        for place in filter(None, [event.place]):
            assert place.selector is None


@given(secrets)
@settings(max_examples=20)
def test_a_public_copy_made_public_is_the_same(secret: Secrets) -> None:
    document, known = planted(secret)
    once = Redaction(document, known).document(document)
    assert Redaction(once, known).document(once) == once


@given(secrets, st.randoms())
@settings(max_examples=20)
def test_the_order_of_claims_changes_nothing(secret: Secrets, random: Random) -> None:
    document, known = planted(secret)
    shuffled = random.sample(document.claims, k=len(document.claims))
    other = Redaction(replace(document, claims=tuple(shuffled)), known)
    assert Redaction(document, known).document(document) == other.document(document)
