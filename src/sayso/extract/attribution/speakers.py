"""Who is the speaker of a cue: its subject, or whoever its grammar leaves to be understood."""

from sayso.extract.attribution.draft import Content, Voice
from sayso.extract.attribution.scene import RELATIVES, Scene
from sayso.extract.attribution.spans import LEFT_STOPS, clipped, cue_group, speaker
from sayso.extract.syntax import Word

EMPTY = frozenset({"it", "there"})
LIMIT = 12  # steps up a tree; longer chains are the parser's mistakes
CLOSERS = frozenset({",", ")", "-", "—", "–"})
INSIDE = frozenset({"nummod", "amod", "compound", "pobj", "prep", "appos", "relcl", "acl", "punct", "conj", "det"})
NOBODY = frozenset({"nobody", "none", "neither"})
NO = frozenset({"no", "neither"})
SHARING = frozenset({"conj", "xcomp", "advcl", "ccomp", "dep", "parataxis"})
PUBLISHED = frozenset({"dobj", "pobj", "nsubjpass"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def voice_of(scene: Scene, verb: Word) -> Voice | None:
    """The speaker of a verb of an attribution, `None` where nobody is in view."""
    head = _agent(scene, verb) if scene.is_passive(verb) else speaking(scene, verb) or _touching(scene, verb)
    return None if head is None else _in_own_words(scene, verb, voice(scene, head))


def _in_own_words(scene: Scene, verb: Word, who: Voice) -> Voice:
    """A name's speaker by the words that stand there: the "who" of "Ann Lee, who said …" is Ann Lee."""
    pronoun = scene.subject(verb)
    if pronoun is None or pronoun.text.lower() not in RELATIVES or who.head >= pronoun.index:
        return who
    is_apart = scene.parse.words[pronoun.index - 1].text in LEFT_STOPS
    is_name = scene.parse.words[who.head].pos == "PROPN"
    if not is_apart or not is_name:
        return who
    return Voice((pronoun.index, pronoun.index), _bearer(scene, who.head), who.others)


def _bearer(scene: Scene, head: int) -> int:
    """The head of the name that a word is part of: the parser hangs "which" on the last word of a long one."""
    named = (entity for entity in scene.entities.values() if entity.first <= head <= entity.last)
    return next((entity.head for entity in named if entity.kind != "place"), head)


def voice(scene: Scene, head: Word) -> Voice:
    """A word as a speaker, a relative pronoun by its antecedent."""
    return speaker(scene.parse, head, scene.cues)


def _touching(scene: Scene, verb: Word) -> Word | None:
    """The noun phrase that ends right before a finite verb, where the parser gave it no subject."""
    index = cue_group(scene.parse, verb)[0] - 1
    while index > 0 and scene.parse.words[index].text in CLOSERS:
        index -= 1
    word = scene.parse.words[max(index, 0)]
    if not scene.is_finite(verb) or word.sentence != verb.sentence or scene.quotation_at(index) is not None:
        return None
    while word.dep in INSIDE and not (word.dep == "appos" and word.pos == "PROPN"):
        word = scene.parse.head(word)
    return word if word.pos in NOMINAL and word.index < verb.index and word.tag != "WDT" else None


def patient(scene: Scene, verb: Word) -> Word | None:
    """The subject of a passive, also of one that shares it with the passive it is joined to."""
    found = scene.subject(verb)
    while found is None and verb.dep == "conj" and scene.is_passive(scene.parse.head(verb)):
        verb = scene.parse.head(verb)
        found = scene.subject(verb)
    return found


def is_nobody(scene: Scene, voice: Voice) -> bool:
    """Whether a speaker's words say that nobody spoke: "no group has claimed the attack"."""
    head = scene.parse.words[voice.head]
    if head.text.lower() in NOBODY:
        return True
    return any(child.dep in {"det", "neg"} and child.text.lower() in NO for child in scene.parse.children(head))


def _agent(scene: Scene, verb: Word) -> Word | None:
    agent = scene.parse.child(verb, "agent")
    if agent is None:
        agent = next((word for word in scene.parse.children(verb) if word.dep == "prep" and word.lemma == "by"), None)
    return None if agent is None else scene.parse.child(agent, "pobj")


def speaking(scene: Scene, verb: Word, depth: int = 0) -> Word | None:
    """The word that stands for the one who does a verb, found up the tree where the verb has no subject."""
    subject = scene.subject(verb)
    if subject is not None:
        return _resolved(scene, verb, subject)
    if depth > LIMIT or verb.head == verb.index:
        return _misread(scene, verb)
    above = scene.parse.head(verb)
    if verb.dep in {"acl", "relcl"}:
        return _maker(scene, above, depth) if verb.dep == "acl" else above
    if verb.dep == "pcomp":
        return _beyond_preposition(scene, above, depth)
    return _governing(scene, verb, above, depth) if verb.dep in SHARING else _misread(scene, verb)


def _resolved(scene: Scene, verb: Word, subject: Word) -> Word | None:
    if subject.dep == "csubj" and subject.tag == "VB":
        return _misread_compound(scene, verb, subject)
    if subject.dep == "csubj" and subject.tag in {"VBD", "VBN"}:
        return scene.parse.child(subject, "nsubj") or subject  # "Footage posted on Monday shows …"
    if subject.lemma in EMPTY and (subject.lemma == "there" or scene.is_passive(verb)):
        return None
    if subject.text.lower() in RELATIVES:
        clause = verb
        while clause.dep == "conj":
            clause = scene.parse.head(clause)
        return scene.parse.head(clause) if clause.dep == "relcl" else subject
    return subject


def _misread_compound(scene: Scene, verb: Word, subject: Word) -> Word:
    """The noun of a pair that the parser took for a verb and its object: "Aid workers fear that …"."""
    noun = scene.parse.child(subject, "dobj")
    is_pair = noun is not None and noun.index == subject.index + 1 and noun.left == noun.index
    return noun if noun is not None and is_pair and noun.index < verb.index else subject


def resumed(scene: Scene, verb: Word) -> Word | None:
    """The cue that a verb goes on from, though the parser joins it to what is said: "said he will try and insisted".

    Only its tense or a comma tells: "The mayor said rebels fled and claimed victory" leaves the claim to the rebels.
    """
    content = scene.parse.head(verb)
    cue = scene.parse.head(content)
    if verb.dep != "conj" or content.dep != "ccomp" or cue.index > content.index or scene.subject(verb) is not None:
        return None
    is_cue = any(one.rule.trails for one in scene.cues.cues("verb", cue.lemma))
    if verb.tag not in {"VBD", "VBZ"} or cue.tag != verb.tag or not is_cue:
        return None
    link = next((child for child in reversed(scene.parse.children(content)) if child.dep == "cc"), None)
    is_apart = link is not None and scene.parse.words[link.index - 1].text == ","
    return cue if is_apart or content.tag != verb.tag else None


def _governing(scene: Scene, verb: Word, above: Word, depth: int) -> Word | None:
    """The subject of the cue that a participle continues, else of the verb that it hangs on."""
    if above.pos in {"NOUN", "PROPN"}:
        return _maker(scene, above, depth)
    cue = resumed(scene, verb)
    if cue is not None:
        return speaking(scene, cue, depth + 1)
    if verb.dep == "advcl" and verb.tag == "VBG":
        cue = _cue_above(scene, above)
        if cue is not None:
            return speaking(scene, cue, depth + 1)
    if verb.dep == "xcomp" and not scene.is_passive(above):
        object_ = scene.parse.child(above, "dobj")
        if object_ is not None and object_.index < verb.index and above.lemma not in {"promise", "vow"}:
            return object_
    return speaking(scene, above, depth + 1)


def _cue_above(scene: Scene, verb: Word) -> Word | None:
    """The nearest verb of speech whose content a verb stands in."""
    for _ in range(LIMIT):
        above = scene.parse.head(verb)
        if above.index == verb.index:
            return None
        if verb.dep == "ccomp" and any(cue.rule.trails for cue in scene.cues.cues("verb", above.lemma)):
            return above
        verb = above
    return None


def _beyond_preposition(scene: Scene, preposition: Word, depth: int) -> Word | None:
    """As in "responded by saying": the subject; "quoted him as saying": the object."""
    above = scene.parse.head(preposition)
    if above.pos in NOMINAL:
        return above if preposition.lemma == "as" else None
    if preposition.lemma == "as":
        object_ = scene.parse.child(above, "dobj", "nsubjpass")
        if object_ is not None:
            return object_
    return speaking(scene, above, depth + 1)


def _maker(scene: Scene, noun: Word, depth: int) -> Word | None:
    """Who made a document or film: whose it is, who published it, else the thing itself."""
    words = scene.parse
    if noun.lemma not in scene.cues.documents and noun.lemma not in scene.cues.artefacts:
        return noun
    owner = words.child(noun, "poss")
    if owner is not None and owner.pos in NOMINAL:
        return owner
    made = next(
        (child for child in words.children(noun) if child.dep in {"prep", "acl"} and _is_by(scene, child)), None
    )
    if made is not None:
        return _owner_of(scene, made)
    return publisher(scene, noun, depth) or noun


def _is_by(scene: Scene, child: Word) -> bool:
    if child.dep == "prep":
        return child.lemma in {"by", "from"}
    return child.lemma in scene.cues.publishing and scene.parse.child(child, "agent") is not None


def _owner_of(scene: Scene, made: Word) -> Word | None:
    link = scene.parse.child(made, "agent") if made.dep == "acl" else made
    return None if link is None else scene.parse.child(link, "pobj")


def publisher(scene: Scene, noun: Word, depth: int = 0) -> Word | None:
    """The subject of the verb that puts a document or film out, where that is what the sentence says."""
    above = scene.parse.head(noun)
    if noun.dep == "pobj":
        above = scene.parse.head(above)
    if above.lemma not in scene.cues.publishing or noun.dep not in PUBLISHED or depth > LIMIT:
        return None
    if scene.is_passive(above):
        return _agent(scene, above)
    return speaking(scene, above, depth + 1)


def _misread(scene: Scene, verb: Word) -> Word | None:
    """The noun right after an inverted cue that the parser took for something else: `"…," said Ann Lee`."""
    for child in scene.parse.children(verb):
        if child.index > verb.index and child.dep in {"dobj", "attr", "dep", "oprd", "npadvmod"}:
            is_next = child.left == verb.index + 1 and child.lemma.lower() not in scene.cues.days
            return child if is_next and child.pos in NOMINAL and scene.parse.child(verb, "ccomp") else None
    return None


def unswallowed(scene: Scene, verb: Word, speaker: Voice, content: Content | None) -> Voice:
    """A speaker without the clause that the cue stands in, and without words of the content."""
    starts = [part[0] for part in content.parts] if content else []
    if speaker.head < verb.index <= speaker.words[1]:
        children = scene.parse.children(scene.parse.words[speaker.head])
        starts += [child.left for child in children if child.left > speaker.head and child.right >= verb.index][:1]
    for start in starts:
        speaker = clipped(scene.parse, speaker, start) if start > speaker.head else speaker
    return speaker
