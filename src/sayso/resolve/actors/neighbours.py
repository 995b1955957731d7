"""What stands before and after a name: the nouns that go on with it, hyphens that make it part of another word."""

from collections.abc import Sequence

from msgspec import Struct

from sayso.lexicon.actors import Noun, WordLists
from sayso.resolve.actors.fold import DASHES, Folded
from sayso.resolve.actors.matcher import Match

OF = (" of the ", " of ")


class Step(Struct, frozen=True, gc=False):
    """One more noun of a phrase: "air force" in "Russian air force jets"."""

    noun: Noun
    end: int
    is_adjective: bool


class Neighbours:
    """The names of one text by where they start, the longest at each place."""

    def __init__(self, folded: Folded, matches: Sequence[Match], words: WordLists) -> None:
        self.folded, self._words = folded, words
        self.matches = [match for match in matches if match.bearers.can_act and not self._is_modifier(match)]
        by_length = sorted(self.matches, key=lambda match: match.end - match.start)
        self.nouns = {match.start: match for match in by_length if match.bearers.noun}
        self.nations = {match.start: match for match in by_length if match.bearers.state}
        self.own_names = {match.start: match for match in by_length if match.bearers.actors}

    def steps(self, end: int) -> list[Step]:
        """The nouns that follow without a break, longest first at each place; "Russia's army" counts as well."""
        steps: list[Step] = []
        position = self._next_word(end)
        while position is not None and position in self.nouns:
            match = self.nouns[position]
            noun = match.bearers.noun
            if noun is None or noun.group == "block":
                break
            steps.append(self.step(match, noun))
            position = self._next_word(match.end)
        return steps

    def step(self, match: Match, noun: Noun) -> Step:
        """A noun as a step of a phrase."""
        return Step(noun, match.end, self.folded.text[match.start : match.end] in noun.adjectives)

    def nation_after(self, end: int) -> Match | None:
        """The country of "army of Chad"."""
        starts = (end + len(words) for words in OF if self.folded.text.startswith(words, end))
        return next((self.nations[start] for start in starts if start in self.nations), None)

    def is_before_thing(self, step: Step) -> bool:
        """Whether a noun only qualifies a thing: "police station"."""
        position = self._next_word(step.end) if step.is_adjective else None
        return position is not None and _word_at(self.folded.text, position) in self._words.things

    def _next_word(self, end: int) -> int | None:
        text, original = self.folded.text, self.folded.original
        if text[end : end + 2] == "s " and not original[self.folded.end(end)].isalnum():
            end += 1
        is_space = text[end : end + 1] == " " and original[self.folded.offset(end)].isspace()
        return end + 1 if is_space else None

    def _is_modifier(self, match: Match) -> bool:
        """Whether a hyphen makes it part of another word: "Britain-based", "IS-held", "anti-Taliban"."""
        original, text = self.folded.original, self.folded.text
        if match.last < len(original) and original[match.last] in DASHES:
            return _word_at(text, match.end + 1) in self._words.not_actor_before
        if match.first and original[match.first - 1] in DASHES:
            before = text[: match.start - 1].rpartition(" ")[2].rpartition("\n")[2]
            return before in self._words.not_actor_after
        return False


def without_modifiers(steps: Sequence[Step]) -> list[Step]:
    """The steps up to the last that can end a phrase."""
    kept = list(steps)
    while kept and kept[-1].noun.group == "modifier":
        kept.pop()
    return kept


def before_events(steps: Sequence[Step]) -> list[Step]:
    """The steps up to "strikes", "shelling" and the like, which are what the actor does, not the actor."""
    groups = [step.noun.group for step in steps]
    return list(steps[: groups.index("strike")] if "strike" in groups else steps)


def _word_at(text: str, position: int) -> str:
    end = position
    while end < len(text) and text[end].isalnum():
        end += 1
    return text[position:end]
