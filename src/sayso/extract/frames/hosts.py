"""Event nouns and the verbs that carry them: one event, told by two words."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from sayso.extract.findings import Oblique, Predication
from sayso.extract.frames.arguments import Arguments, arguments
from sayso.extract.frames.slots import Slots
from sayso.lexicon.frames import FrameLexicon, Host

TWO = 2
NOBODY = frozenset({"no", "none", "nobody", "neither"})


class Hosts:
    """Which verb predications have which words as an argument."""

    def __init__(self, predications: Sequence[Predication], slots: Slots, frames: FrameLexicon) -> None:
        self._slots = slots
        self._frames = frames
        self._users: dict[int, list[Predication]] = {}
        self._given: dict[int, Arguments] = {}
        for predication in predications:
            if predication.kind != "noun":
                for word in _words(predication) | self._deeper(predication):
                    self._users.setdefault(word, []).append(predication)

    def arguments(self, predication: Predication) -> Arguments:
        """A predication's own arguments, made once, so that its slots are filled once."""
        given = self._given.get(predication.word)
        if given is None:
            given = self._given[predication.word] = arguments(predication)
        return given

    def _deeper(self, user: Predication) -> set[int]:
        """What hangs on a verb's object where it carries that: "claimed responsibility for the attack"."""
        slots = [host.slot for host in self._frames.hosts_of(user.lemma) if "." in host.slot]
        return {word for slot in slots for word in self._slots.fillers(self.arguments(user), slot)}

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
        if user.link != "relative" or user.lemma not in self._frames.targeting or len(users) < TWO:
            return False
        return any(self._slots.nouns.classes(word) & {"place", "name"} for word in user.objects)

    def hosts(self, user: Predication, word: int) -> Iterable[Host]:
        """The ways in which a verb carries the noun at `word`, if it does."""
        verb = self.arguments(user)
        for host in self._frames.hosts_of(user.lemma):
            is_carried = word in self._slots.fillers(verb, host.slot) and self._suits(host, word)
            if is_carried and not self._is_nobodys(user, host):
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

    def _is_nobodys(self, user: Predication, host: Host) -> bool:
        """Whether a verb says of nobody to have done it: "no group claimed the attack" tells of no attack."""
        doers = self._slots.fillers(self.arguments(user), host.gives["agent"]) if "agent" in host.gives else ()
        parse = self._slots.nouns.parse
        words = (part for word in doers for part in (parse.words[word], *parse.children(parse.words[word])))
        return any(part.lemma in NOBODY for part in words)

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
            obliques=(*user.obliques, *(Oblique(preposition="by", word=word) for word in lent.get("agent", ()))),
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
