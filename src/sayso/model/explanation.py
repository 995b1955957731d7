"""Reasons in plain sentences, each with the claims and the words that it rests on."""

from typing import Literal

from sayso.model.record import Record

Section = Literal[
    "told", "voices", "against", "origins", "grade", "disputes", "corrections", "tolls", "holding", "ground", "age",
    "unknown", "decisions", "comparison",
]  # fmt: skip
About = Literal["event", "spell", "pair"]
Verdict = Literal["agree", "compatible", "disagree"]
Judgement = Literal["same", "different", "open"]


class Quote(Record, frozen=True, kw_only=True):
    """A claim's words in their sentence, as the report has them, with where and on which day it was reported.

    `exact` are the claim's words and `sentence` the stretch of the report around them: `text[start:end] == exact` and
    `text[sentence_start:sentence_end] == sentence`.
    """

    claim_id: str
    report_id: str
    outlet: str | None
    said: str | None
    exact: str
    start: int
    end: int
    sentence: str
    sentence_start: int
    sentence_end: int


class Sentence(Record, frozen=True, kw_only=True):
    """One sentence of an explanation, the claims that it rests on, and the words of some of them."""

    section: Section
    text: str
    claim_ids: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()


class Explanation(Record, frozen=True, kw_only=True):
    """Why something is in the picture as it is; `id` is the event's or the spell's, or a pair's first claim's."""

    id: str
    about: About
    title: str
    sentences: tuple[Sentence, ...]


class FeatureFound(Record, frozen=True, kw_only=True):
    """What comparing two claims in one feature found: the feature's rule in words, the verdict and its detail."""

    name: str
    rule: str
    verdict: Verdict
    detail: str


class Comparison(Record, frozen=True, kw_only=True):
    """Two claims compared feature by feature, what they are judged to be by themselves, and by which rule."""

    one: str
    other: str
    judgement: Judgement
    because: str
    features: tuple[FeatureFound, ...]
