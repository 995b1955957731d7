"""One report as this room sees it: its parse, its cues, its quotations, and a few questions that all steps ask."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sayso.extract.attribution.quotations import Quotation, quotations
from sayso.extract.findings import Entity
from sayso.extract.syntax import Parse, Word
from sayso.lexicon.cues import Cue, CueLexicon, Kind

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
RELATIVES = frozenset({"who", "which", "that"})
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


@dataclass(frozen=True, slots=True)
class Scene:
    """What there is to read from; made once a report. `sites` are the heads of facilities that have a name."""

    parse: Parse
    cues: CueLexicon
    quotations: tuple[Quotation, ...]
    entities: dict[int, Entity] = field(default_factory=dict)
    sites: frozenset[int] = frozenset()

    @classmethod
    def of(cls, parse: Parse, cues: CueLexicon, entities: Sequence[Entity]) -> "Scene":
        """Find the quotations and index the entities that may speak or be spoken to by their heads."""
        heads = {entity.head: entity for entity in entities if entity.kind in {"actor", "person", "place"}}
        sites = frozenset(entity.head for entity in entities if entity.kind == "facility" and entity.name)
        return cls(parse, cues, quotations(parse), heads, sites)

    def quotation_at(self, word: int) -> Quotation | None:
        """The quotation that a word stands in."""
        number = bisect_right(self.quotations, word, key=lambda quotation: quotation.first) - 1
        found = self.quotations[number] if number >= 0 else None
        return found if found is not None and found.holds(word) else None

    def cue(self, kind: Kind, word: Word) -> Iterator[Cue]:
        """The cues that a word begins, their further words included."""
        key = word.text.lower() if kind == "preposition" else word.lemma
        for cue in self.cues.cues(kind, key):
            if not cue.rest or self._follow(word, cue.rest):
                yield cue

    def _follow(self, word: Word, rest: tuple[str, ...]) -> bool:
        after = self.parse.words[word.index + 1 : word.index + 1 + len(rest)]
        return tuple(follower.text.lower() for follower in after) == rest

    def subject(self, verb: Word) -> Word | None:
        """The subject that hangs on a verb itself; one that says nothing ("it", "there") counts too.

        Of two the nearer: "Dozens killed in raid, medics say".
        """
        found = [child for child in self.parse.children(verb) if child.dep in SUBJECTS]
        before = [child for child in found if child.index < verb.index]
        return before[-1] if len(before) > 1 else found[0] if found else None

    def is_passive(self, verb: Word) -> bool:
        """Whether a participle has a passive auxiliary, or stands for a reduced passive clause."""
        if verb.tag not in {"VBN", "VBD"}:
            return False
        if self._is_accused(verb):
            return True
        deps = {child.dep for child in self.parse.children(verb)}
        if "auxpass" in deps or "nsubjpass" in deps:
            return not self._has_said(verb)
        if verb.tag != "VBN" or deps & {"aux", "nsubj"}:
            return False
        return verb.dep in {"acl", "advcl", "dep", "amod"} or self._goes_on_passive(verb)

    def _is_accused(self, verb: Word) -> bool:
        """Whether a title leaves out an auxiliary: "Army accused of shelling a school"."""
        rules = [cue.rule for cue in self.cues.cues("verb", verb.lemma) if cue.rule.cue_class == "accuse"]
        links = {link for rule in rules for link in rule.prepositions}
        children = self.parse.children(verb)
        is_linked = any(child.dep == "prep" and child.lemma in links and child.index > verb.index for child in children)
        return is_linked and not any(child.dep in {"dobj", "aux", "ccomp"} for child in children)

    def _goes_on_passive(self, verb: Word) -> bool:
        """Whether a participle shares another's auxiliary: "was held and accused of theft"."""
        above = self.parse.head(verb)
        return verb.dep == "conj" and above.index < verb.index and self.is_passive(above)

    def _has_said(self, verb: Word) -> bool:
        """Whether "'s" stands for "has": "he's said he will stay"."""
        helper, content = self.parse.child(verb, "auxpass"), self.parse.child(verb, "ccomp")
        is_short = helper is not None and helper.text in {"'s", "’s"}
        return is_short and content is not None and self.is_finite(content) and self.subject(verb) is not None

    def has_to(self, verb: Word) -> bool:
        """Whether a verb is an infinitive with "to"."""
        return any(child.tag == "TO" and child.dep == "aux" for child in self.parse.children(verb))

    def is_finite(self, verb: Word) -> bool:
        """Whether a clause has a tense of its own."""
        if verb.tag in FINITE:
            return True
        return any(child.tag in FINITE for child in self.parse.children(verb) if child.dep in {"aux", "auxpass"})

    def is_negated(self, verb: Word) -> bool:
        """Whether "not" or "never" hangs on a verb or on what it completes: "declined to say"."""
        above = self.parse.head(verb)
        if verb.dep == "xcomp" and above.lemma in self.cues.negating:
            return True
        verbs = (verb, above) if verb.dep == "xcomp" else (verb,)
        home = self.quotation_at(verb.index)
        negations = (child for one in verbs for child in self.parse.children(one) if child.dep == "neg")
        return any(self.quotation_at(negation.index) is home for negation in negations)
