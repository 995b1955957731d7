"""Event nouns and the verbs that carry them: one event, told by two words."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.extract.findings import Predication
from sayso.extract.frames.arguments import Arguments, arguments
from sayso.extract.frames.slots import Slots
from sayso.lexicon.frames import FrameLexicon, Host

AIMING = frozenset({"target", "hit", "strike", "attack", "pound", "shell", "bomb", "storm", "aim"})
TWO = 2


class Hosts:
    """Which verb predications have which words as an argument."""

    def __init__(self, predications: Sequence[Predication], slots: Slots, frames: FrameLexicon) -> None:
        self._slots = slots
        self._frames = frames
        self._users: dict[int, list[Predication]] = {}
        self._given: dict[int, Arguments] = {}
        for predication in predications:
            if predication.kind != "noun":
                for word in _words(predication):
                    self._users.setdefault(word, []).append(predication)

    def arguments(self, predication: Predication) -> Arguments:
        """A predication's own arguments, made once, so that its slots are filled once."""
        given = self._given.get(predication.word)
        if given is None:
            given = self._given[predication.word] = arguments(predication)
        return given

    def hosted(self, predication: Predication) -> Arguments:
        """An event noun's arguments together with those that the verbs which carry it lend it."""
        given = self.arguments(predication)
        users = self._users.get(predication.word, ())
        for user in users:
            if self._tells_apart(user, users):
                continue
            for host in self.hosts(user, predication.word):
                given = self._lent(given, user, host)
        return given

    def _tells_apart(self, user: Predication, users: Sequence[Predication]) -> bool:
        """Whether a relative clause says where a carried event went: "launched an offensive that targeted Marvik"."""
        if user.link != "relative" or user.lemma not in AIMING or len(users) < TWO:
            return False
        return any("place" in self._slots.nouns.classes(word) | self._named(word) for word in user.objects)

    def _named(self, word: int) -> frozenset[str]:
        return frozenset({"place"}) if "name" in self._slots.nouns.classes(word) else frozenset()

    def hosts(self, user: Predication, word: int) -> Iterable[Host]:
        """The ways in which a verb carries the noun at `word`, if it does."""
        verb = self.arguments(user)
        for host in self._frames.hosts_of(user.lemma):
            if word in self._slots.fillers(verb, host.slot) and self._suits(host, word):
                yield host

    def carriers(self, word: int) -> Iterable[tuple[Predication, Host]]:
        """The verbs that carry a noun, and how."""
        return [(user, host) for user in self._users.get(word, ()) for host in self.hosts(user, word)]

    def handlers(self) -> dict[int, tuple[int, ...]]:
        """For each weapon, who fired, laid or dropped it: "explosives rigged by the militants"."""
        verbs = self._frames.handling.verbs
        return {
            word: user.subjects
            for word, users in self._users.items()
            for user in users
            if user.lemma in verbs and word in user.objects and user.subjects
        }

    def _suits(self, host: Host, word: int) -> bool:
        return not host.nouns or not self._slots.nouns.classes(word).isdisjoint(host.nouns)

    def _are_pronouns(self, words: Iterable[int]) -> bool:
        """Whether a noun's own doer is no more than "their", so that the verb's subject says it better."""
        return all("pronoun" in self._slots.nouns.classes(word) for word in words)

    def _lent(self, given: Arguments, user: Predication, host: Host) -> Arguments:
        verb = self.arguments(user)
        lent = {slot: self._slots.fillers(verb, source) for slot, source in host.gives.items()}
        own = replace(given, subjects=()) if lent.get("subject") and self._are_pronouns(given.subjects) else given
        joined = own.joined(
            subjects=lent.get("subject", ()),
            objects=lent.get("object", ()),
            obliques=user.obliques,
        )
        return replace(
            joined,
            hosts=(*given.hosts, user.lemma),
            swallowed=(*given.swallowed, user.word),
            stage=host.stage or given.stage,
            outcome=self._frames.outcome_of(user.lemma) or given.outcome,
        )


def _words(predication: Predication) -> set[int]:
    obliques = {oblique.word for oblique in predication.obliques}
    return {*predication.subjects, *predication.objects, *obliques}
