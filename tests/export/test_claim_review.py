"""ClaimReview: only what a person decided, and never a verdict on the truth."""

import json

import pytest
from corroborate.builders import claim, report

from export.shelf import answer, of
from sayso.export.claim_review import claim_reviews
from sayso.model.case import Act
from sayso.model.found import ClaimDecision

HIT = claim("airstrike", "Hajin", by="RUS", on="2018-12-05")
OTHER = claim("shelling", "Susah", by="GoS", on="2018-12-05")


def decided(act: Act, of_claim: str = HIT.id) -> ClaimDecision:
    return ClaimDecision(claim_id=of_claim, act=act, who="Ada", at="2019-01-07T09:30:00Z", why="the pictures fit")


@pytest.mark.parametrize(("act", "words"), [("accept", "Read rightly"), ("reject", "Rejected by the analyst")])
def test_a_verdict_of_a_person_is_a_review(act: Act, words: str) -> None:
    made = claim_reviews(of(answer([HIT, OTHER], [report()], [decided(act)])))
    (review,) = json.loads(made.content)
    assert (review["@type"], review["@context"]) == ("ClaimReview", "https://schema.org")
    assert review["claimReviewed"] == HIT.content.exact
    assert review["author"] == {"@type": "Person", "name": "Ada"}
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": words}
    assert review["itemReviewed"]["author"]["name"] == "SOHR"
    assert [left.ids for left in made.left_out] == [(OTHER.id,)]


@pytest.mark.parametrize("act", ["note", "correct", "merge"])
def test_nothing_else_is(act: Act) -> None:
    made = claim_reviews(of(answer([HIT], [report()], [decided(act)])))
    assert (json.loads(made.content), made.rows) == ([], 0)
