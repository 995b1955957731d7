"""The edges of speakers, cues and contents, after the PARC and PolNeAR guidelines (domain reference, 8.1)."""

from collections.abc import Iterator

from sayso.extract.attribution.draft import Range, Voice
from sayso.extract.syntax import Parse, Word
from sayso.lexicon.cues import CueLexicon

AUXILIARY = frozenset({"aux", "auxpass", "neg", "advmod", "prt"})
LEFT_STOPS = frozenset({",", '"', "“", "”", ":", ";", "--", "—", "–"})
MARKS = frozenset(
    {
        ",",
        ".",
        ":",
        ";",
        '"',
        "“",
        "”",
        "``",
        "''",
        "-",
        "--",
        "—",
        "–",
        "'",
        "‘",
        "’",
        "…",
        "«",
        "»",
        "„",
    }
)
LEFT_OUT = MARKS | {"that"}
PRONOUNS = frozenset({"WDT", "WP"})
TIMES = frozenset({"on", "in", "at", "during", "after", "before"})
RESTRICTIVE = frozenset({"relcl", "acl"})


def speaker(parse: Parse, head: Word, cues: CueLexicon) -> Voice:
    """A noun phrase as a speaker: determiners and what identifies it, without incidental clauses."""
    others = tuple(_phrase(parse, other, cues) for other in _conjuncts(parse, head))
    first, last = _phrase(parse, head, cues)
    joint = _joint(parse, head, cues)
    if joint is not None:
        return Voice((first, joint - 1), parse.words[joint].head, ((joint + 1, last), *others))
    return Voice((first, last), head.index, others)


def clipped(parse: Parse, voice: Voice, before: int) -> Voice:
    """A speaker that ends before a word, which its phrase had swallowed."""
    first, last = voice.words
    if not first < before <= last:
        return voice
    last = before - 1
    while last > voice.head and parse.words[last].text in MARKS:
        last -= 1
    return Voice((first, max(last, voice.head)), voice.head, voice.others)


def _joint(parse: Parse, head: Word, cues: CueLexicon) -> int | None:
    """The "and" of "the army and state television", which the parser takes for one name."""
    for child in parse.children(head):
        if child.index < head.index and child.text.islower() and child.lemma in cues.speakers:
            return next((grand.index for grand in parse.children(child) if grand.dep == "cc"), None)
    return None


def _conjuncts(parse: Parse, head: Word) -> Iterator[Word]:
    if any(child.dep == "cc" and child.lemma in {"or", "but"} for child in parse.children(head)):
        return
    for child in parse.children(head):
        if child.dep == "conj" and child.pos in {"NOUN", "PROPN", "PRON"}:
            yield child
            yield from _conjuncts(parse, child)


def _phrase(parse: Parse, head: Word, cues: CueLexicon) -> Range:
    last = _rightmost(parse, head, cues)
    return _leftmost(parse, head), _before_aside(parse, (head.index, last), cues)


def _before_aside(parse: Parse, phrase: Range, cues: CueLexicon) -> int:
    """The last word of a phrase before a loose clause or time in it: "Ann Lee, a guard for the mill, on Monday"."""
    head, last = phrase
    for word in parse.words[head + 1 : last]:
        after = parse.words[word.index + 1]
        if word.text != ",":
            continue
        above = parse.head(after)
        is_loose = after.tag in PRONOUNS and above.lemma not in cues.role_verbs and above.right >= last - 1
        is_time = after.dep == "prep" and after.lemma in TIMES and after.right >= last
        if is_loose or is_time:
            return word.index - 1
    return last


def _leftmost(parse: Parse, head: Word) -> int:
    first = head.index
    for child in reversed([child for child in parse.children(head) if child.index < head.index]):
        if child.text in LEFT_STOPS or child.dep in {"cc", "preconj", "mark", "advcl", "prep"}:
            break
        if child.dep != "punct" or child.tag == "HYPH":
            first = child.left
    above = parse.head(head)
    is_pair = head.dep == "dobj" and above.dep == "csubj" and above.tag == "VB" and above.index == first - 1
    return above.index if is_pair else first


def _rightmost(parse: Parse, head: Word, cues: CueLexicon) -> int:
    last, after_comma = head.index, False
    for child in parse.children(head):
        if child.index < head.index:
            continue
        if child.dep == "punct":
            after_comma = after_comma or child.text in LEFT_STOPS
            last = child.index if child.text == ")" else last
        elif _identifies(parse, child, cues, after_comma=after_comma):
            last, after_comma = child.right, False
            if parse.words[last].text in LEFT_STOPS:
                last -= 1
        else:
            break
    return last


def _identifies(parse: Parse, child: Word, cues: CueLexicon, *, after_comma: bool) -> bool:
    if child.dep == "prep":
        return not any(parse.words[grand].lemma in cues.media for grand in child.children)
    if child.dep in RESTRICTIVE:
        return not after_comma or (child.dep == "relcl" and child.lemma in cues.role_verbs)
    return child.dep in {"appos", "nummod", "nmod", "amod", "compound", "npadvmod", "advmod", "poss"}


def cue_group(parse: Parse, word: Word) -> Range:
    """A cue verb with its auxiliaries, negation, adverbs and particle, as far as they stand together."""
    first, last = word.index, word.index
    while first > 0 and _belongs(parse, parse.words[first - 1], word):
        first -= 1
    while last + 1 < len(parse.words) and _follows(parse.words[last + 1], word):
        last += 1
    if (word.dep == "xcomp" and first > 1 and parse.words[first - 1].tag == "TO") or parse.words[first].tag == "TO":
        first = _above(parse, word, first)
    return first, last


def _belongs(parse: Parse, before: Word, word: Word) -> bool:
    if before.head == word.index:
        return before.dep in AUXILIARY and before.text not in MARKS
    return before.dep == "advmod" and parse.words[before.head].head == word.index and before.head < word.index


def _follows(after: Word, word: Word) -> bool:
    return after.head == word.index and after.dep in {"prt", "neg"}


def _above(parse: Parse, word: Word, first: int) -> int:
    """The verb that an infinitive cue hangs on, where it stands right before: "went on to say"."""
    above = parse.head(word)
    if word.dep == "xcomp" and above.index < first and first - above.index <= 2:
        return cue_group(parse, above)[0] if above.index != word.index else first
    return first


def trimmed(parse: Parse, part: Range) -> Range | None:
    """A part of a content without the marks, the "that" and the final stop around it; `None` where nothing is left.

    A quotation mark or stop that belongs to something inside stays: only the edges are cleared.
    """
    first, last = part
    words = parse.words
    if first == last and words[first].tag == "WDT":
        return part  # a relative pronoun that is the subject or object of the rest
    while first <= last and words[first].text.lower() in LEFT_OUT and not _is_demonstrative(words[first]):
        first += 1
    while last >= first and _dangles(words[last]):
        last -= 1
    first, last = _unbracketed(parse, first, last)
    return (first, last) if first <= last else None


def _is_demonstrative(word: Word) -> bool:
    return word.text.lower() == "that" and word.tag not in {"IN", "WDT"}


def _dangles(word: Word) -> bool:
    """Whether a last word belongs to nothing before it: a mark, or the "and" of what was cut off behind."""
    return (word.text in MARKS and word.tag != "POS") or (word.dep == "cc" and word.tag == "CC")


def _unbracketed(parse: Parse, first: int, last: int) -> Range:
    inside = [word.text for word in parse.words[first : last + 1]]
    if inside and inside[-1] == "(":
        return first, last - 1
    if inside and inside[-1] == ")" and "(" not in inside:
        return first, last - 1
    return first, last
