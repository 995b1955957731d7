"""Kind words: what the words around a name call it, and the name without them."""

import re
from collections.abc import Iterator

from sayso.lexicon.folding import loose_keys, plain
from sayso.lexicon.places import NameHabits

_THE = re.compile(r"^the\s+", re.IGNORECASE)
_ANY: frozenset[str] = frozenset()


class Naming:
    """What a name is called, and whether it is a word or a person's name too."""

    def __init__(self, habits: NameHabits) -> None:
        self._kinds = {word: frozenset(entry.kinds) for entry in habits.kind_words for word in entry.words}
        self._doubtful = habits.ordinary | habits.personal
        self._personal = frozenset().union(*map(loose_keys, habits.personal))
        words = "|".join(sorted(map(re.escape, self._kinds), key=len, reverse=True))
        self._after = re.compile(rf"^(?P<name>.+?)[\s-]+(?P<word>{words})s?$", re.IGNORECASE)
        self._before = re.compile(rf"^(?P<word>{words})\s+of\s+(?P<name>.+)$", re.IGNORECASE)

    def kinds(self, word: str | None) -> frozenset[str]:
        """The kinds of place that a kind word allows; none where it says nothing ("outskirts")."""
        folded = plain(word or "")
        return self._kinds.get(folded) or self._kinds.get(folded.removesuffix("s")) or _ANY

    def is_doubtful(self, name: str) -> bool:
        """Whether a name is an ordinary word or a person's name too."""
        return plain(name) in self._doubtful

    def is_like_a_person(self, name: str) -> bool:
        """Whether a name is a person's name in another spelling ("Waleed", "Hussain")."""
        return not self._personal.isdisjoint(loose_keys(plain(name)))

    def readings(self, name: str) -> Iterator[tuple[str, frozenset[str]]]:
        """The name as it stands, then without the article and kind words, with the kinds that those allow."""
        yield name, _ANY
        bare = _THE.sub("", name)
        if bare != name:
            yield bare, _ANY
        found = self._after.match(bare) or self._before.match(bare)
        if found is not None:
            yield found["name"], self.kinds(found["word"])
