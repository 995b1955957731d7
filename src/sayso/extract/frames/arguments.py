"""The arguments of one predicate, with those that it owes to the verb that carries it."""

from msgspec import Struct, field
from msgspec.structs import replace

from sayso.extract.findings import Oblique, Predication
from sayso.model.terms import Stage

Words = tuple[int, ...]


class Arguments(Struct, frozen=True, kw_only=True):
    """What a frame is matched with: a predication's deep arguments, and the verbs that carry it.

    `hosts` are the lemmas and `swallowed` the words of verbs that add nothing but arguments ("carried out" an
    airstrike). `filled` remembers what fills each slot that was asked for, `classes` of what classes that is.
    """

    word: int
    subjects: Words
    objects: Words
    indirect: Words
    obliques: tuple[Oblique, ...]
    is_noun: bool = False
    hosts: tuple[str, ...] = ()
    swallowed: Words = ()
    stage: Stage | None = None
    outcome: str | None = None
    filled: dict[str, Words] = field(default_factory=dict)
    classes: dict[str, frozenset[str]] = field(default_factory=dict)

    def joined(self, *, subjects: Words = (), objects: Words = (), obliques: tuple[Oblique, ...] = ()) -> "Arguments":
        """These arguments and more, none twice and never the predicate itself; nothing of them is filled yet."""
        return replace(
            self,
            subjects=_more(self.subjects, subjects, self.word),
            objects=_more(self.objects, objects, self.word),
            obliques=(*self.obliques, *(new for new in obliques if new.word != self.word and new not in self.obliques)),
            filled={},
            classes={},
        )


def arguments(predication: Predication) -> Arguments:
    """The arguments that a predication has of its own."""
    return Arguments(
        word=predication.word,
        subjects=predication.subjects,
        objects=predication.objects,
        indirect=predication.indirect,
        obliques=predication.obliques,
        is_noun=predication.kind == "noun",
    )


def _more(old: Words, new: Words, itself: int) -> Words:
    return (*old, *(word for word in dict.fromkeys(new) if word not in old and word != itself))
