"""Claims on a page: who says it, in which report, and the words in their sentence."""

from collections.abc import Iterable, Mapping

from sayso.export.page.index import Index
from sayso.export.page.markup import Html, element, joined
from sayso.model.claim import Claim


def claim_list(index: Index, claims: Iterable[Claim], numbers: Mapping[str, int]) -> Html:
    """A list of claims, each with the number by which the reasons of its event call it."""
    items = (element("li", *claim_parts(index, claim, numbers.get(claim.id))) for claim in claims)
    return element("ul", *items, class_="claims")


def claim_parts(index: Index, claim: Claim, number: int | None) -> tuple[Html, ...]:
    """One claim: its speaker with the number of the report, how it is said, and its sentence."""
    notes = [index.words.factuality[claim.factuality], index.words.modality[claim.modality]]
    notes += [index.words.interest[claim.interest]] if claim.interest != "unknown" else []
    notes += ["retold as old"] if claim.background else []
    told = "; ".join(note for note in notes if note)
    quote = index.quote(claim)
    return (
        element("span", f"#{number} " if number else "", class_="soft"),
        element("strong", index.who(claim)),
        footnote(index, claim),
        element("span", f" — {told}" if told else "", class_="soft"),
        element("blockquote", quote.before, element("mark", quote.words), quote.after),
    )


def footnote(index: Index, claim: Claim) -> Html:
    """The number of the report that a claim stands in, leading to its entry."""
    number = index.numbers.get(claim.report_id)
    return element("sup", element("a", f"[{number}]", href=f"#report-{number}")) if number else joined(())


def footnotes(index: Index, claims: Iterable[Claim]) -> Html:
    """The numbers of the reports of several claims, each once."""
    each = {claim.report_id: claim for claim in claims}
    return joined(footnote(index, claim) for claim in each.values())
