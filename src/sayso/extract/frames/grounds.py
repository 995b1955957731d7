"""The places that noun phrases name."""

from collections.abc import Iterable

from sayso.extract.frames.nouns import Nouns


class Grounds:
    """Finds the place behind a noun."""

    def __init__(self, nouns: Nouns) -> None:
        self._nouns = nouns

    def of(self, word: int, *, is_name: bool) -> Iterable[int]:
        """The places that a word in a slot stands for; `is_name` is whether an unknown name there is a place.

        What "it" stands for is the references' to say.
        """
        classes = self._nouns.classes(word)
        entity = self._nouns.entity(word, "place")
        listed = self._listed(word)
        if listed:
            yield from listed
        elif entity and not ("actor" in classes and not is_name):
            yield entity.head
        elif "it" in classes or ("name" in classes and is_name):
            yield word
        elif "place" in classes:
            yield from self._named_within(word) or (word,)
        elif "it" in classes and is_name:
            yield word  # what it stands for is known later
        elif not classes & {"time", "name"}:
            yield from self._named_within(word)

    def _listed(self, word: int) -> tuple[int, ...]:
        """The places that are named one by one behind a noun of several: "two towns, Alder and Birch"."""
        noun, parse = self._nouns.parse.words[word], self._nouns.parse
        below = [child for child in parse.children(noun) if child.dep == "appos"] if noun.tag == "NNS" else []
        found = (self._nouns.entity(other, "place") for child in below for other in self._nouns.spread(child.index))
        return tuple(entity.head for entity in found if entity is not None and entity.place and entity.place.name)

    def _named_within(self, word: int) -> tuple[int, ...]:
        """The places that a noun phrase names: "the pocket of Hajin", "the Hajin hospital", "a school in Marvik"."""
        near = [*self._nouns.hanging(word, "location"), *self._nouns.modifiers(word)]
        classes = self._nouns.classes(word)
        if classes & {"place", "facility", "share"}:
            near = [*self._nouns.hanging(word, "of"), *near]
        if classes & {"place", "route"}:
            near = [*self._nouns.hanging(word, "to"), *near]
        found: list[int] = []
        for other in near:
            entity = self._nouns.entity(other, "place")
            classes = self._nouns.classes(other)
            if entity:
                found.append(entity.head)
            elif "place" in classes and other != word:
                found += self._named_within(other) or ((other,) if other > word else ())
            elif "name" in classes and other > word:
                found.append(other)
        return tuple(found)
