"""What is told in one breath: the verbs that one subject has together, the clauses of one time."""

from collections.abc import Iterator

from sayso.extract.claims.context import Context
from sayso.extract.findings import Predication
from sayso.lexicon.episodes import episodes


def joined(context: Context, predication: Predication) -> Iterator[Predication]:
    """The verbs joined to one and behind it that have its subject: "killed one, held two and left on Monday"."""
    for other in context.clauses.governed.get(predication.word, ()):
        is_joined = other.link == "conjunct" and other.kind == "verb" and other.subjects == predication.subjects
        if is_joined and other.subjects and other.word > predication.word:
            yield other
            yield from joined(context, other)


def is_of_same_time(context: Context, clause: Predication) -> bool:
    """Whether a clause of time says that it was at the same time: "while searching the farm"."""
    return clause.link == "time" and _marker(context, clause) in episodes().words.same_time


def _marker(context: Context, predication: Predication) -> str | None:
    if predication.marker is not None:
        return predication.marker
    below = context.parse.children(context.parse.words[predication.word])
    return next((word.text.lower() for word in below if word.dep in {"mark", "advmod"}), None)
