"""Which words carry a claim: an event's own clause, or a sentence of what somebody is quoted with."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from sayso.extract.claims.context import Context, Span
from sayso.extract.findings import Attribution, Framed, Predication
from sayso.extract.syntax import Parse

CLIMBED = ("complement", "argument")
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
CUT = ("adverbial", "relative", "time", "condition", "conjunct", "root")
MARKS = " \t\n\r\u00a0\u2028.,;:\"'“”‘’«»()[]–—-"
CLOSERS = ' \t\n\r\u00a0\u2028.,;:"“”«»–—-'


def anchor(context: Context, framed: Framed, cue: int | None) -> Predication:
    """The predication whose clause tells the event: "tried" of "tried to storm", "launched" of "an offensive".

    Climbs no further than the cue under which the event is told, and never into another event's clause.
    """
    current = context.predications[framed.predication]
    while current.governor is not None and current.governor != cue:
        above = context.by_word[current.governor]
        is_attempt = current.link == "purpose" and above.kind == "noun"
        is_caused = current.link == "content" and above.link in CUT and above.word not in context.clauses.cue_words
        is_bound = current.link == "condition" and context.parse.words[current.word].dep == "xcomp"
        is_part = current.link in CLIMBED or is_bound or is_attempt or is_caused or above.word in framed.swallows
        if not is_part or (above.word in context.framed_words and above.word not in framed.swallows):
            return current
        current = above
    return current


def clause(context: Context, head: Predication, own: Sequence[int] = ()) -> Span:
    """The offsets of a predication's clause without the clauses at its edges that tell something of their own.

    `own` are words of clauses that belong to the event: "killed three and wounded dozens" is one airstrike's toll.
    """
    parse = context.parse
    first, last = head.first, head.last
    last = _before_in_order(parse, first, last)
    for other in _edges(context, head):
        if other.word in own:
            continue
        if other.last >= _inner_end(parse, first, last) and other.first > head.word:
            last = min(last, other.first - 1)
        elif other.first <= _inner_start(parse, first) and other.last < head.word:
            first = max(first, other.last + 1)
    return trimmed(parse, first, last, keep_mark=head.link == "condition")


def _before_in_order(parse: Parse, first: int, last: int) -> int:
    """The words before "in order to": what follows is an aim, and no part of what happened."""
    for word in parse.words[first : last + 1]:
        if word.lemma == "order" and word.index > first + 1 and parse.words[word.index - 1].lemma == "in":
            return word.index - 2
    return last


def trimmed(parse: Parse, first: int, last: int, *, keep_mark: bool = False) -> Span:
    """The offsets of some words without punctuation, conjunctions and "that" at the edges."""
    words = parse.words
    while last > first and _closes(parse, last):
        last -= 1
    while first < last and _opens(parse, first) and not (keep_mark and words[first].dep == "mark"):
        first += 1
    return parse.span(first, last)


def _closes(parse: Parse, last: int) -> bool:
    """Whether a word at the end belongs to nothing before it: a mark, "and", the "by" of "by storming" that was cut."""
    word = parse.words[last]
    is_left = word.dep == "prep" and bool(word.children) and all(child > last for child in word.children)
    return is_left or word.pos in {"PUNCT", "CCONJ", "SPACE"} or word.dep == "cc"


def segments(context: Context, content: Sequence[Span]) -> Iterator[Span]:
    """The sentences, or parts of sentences, of what is attributed, without outer quotation marks and stops."""
    text = context.parse.text
    for start, end in content:
        for sentence in context.parse.sentences:
            if sentence.end > start and sentence.start < end:
                stripped = strip(text, max(start, sentence.start), min(end, sentence.end))
                if stripped:
                    yield stripped


def joined(context: Context, attribution: Attribution) -> Sequence[Span]:
    """A content with a subject that stands alone before its cue joined to the rest: "He was accused of theft"."""
    if attribution.mode != "indirect" or len(attribution.content) == 1:
        return attribution.content
    found: list[Span] = []
    for part in attribution.content:
        if found and _is_bare(context.parse, found[-1], part):
            found[-1] = found[-1][0], part[1]
        else:
            found.append(part)
    return found


def _is_bare(parse: Parse, part: Span, following: Span) -> bool:
    """Whether a part has no verb of its own, and the next one stands in its sentence."""
    first = bisect_left(parse.words, part[0], key=lambda word: word.start)
    after = bisect_left(parse.words, following[0], key=lambda word: word.start)
    last = bisect_left(parse.words, part[1], key=lambda word: word.start)
    is_near = after < len(parse.words) and parse.words[first].sentence == parse.words[after].sentence
    return is_near and not any(word.tag in FINITE for word in parse.words[first:last])


def strip(text: str, start: int, end: int) -> Span | None:
    """A stretch of text without marks and white space at its edges; `None` if nothing is left."""
    while start < end and text[start] in MARKS:
        start += 1
    while end > start and text[end - 1] in CLOSERS:
        end -= 1
    return (start, end) if start < end else None


def _opens(parse: Parse, index: int) -> bool:
    word = parse.words[index]
    if word.tag in {"WDT", "WP"}:
        return word.dep in {"nsubj", "nsubjpass", "dobj", "pobj"}
    return word.pos in {"PUNCT", "CCONJ"} or (word.dep == "mark" and word.lemma in {"that", "whether"})


def _edges(context: Context, head: Predication) -> Iterator[Predication]:
    """Predications inside a clause that speak for themselves: coordinate clauses, and framed ones beside it."""
    ahead = _ancestors(context, head)
    for other in context.located.predications(head.first, head.last):
        inside = head.first <= other.first and other.last <= head.last and other.word != head.word
        if not inside or other.word in ahead or other.kind == "noun":
            continue
        is_coordinate = other.link == "conjunct" and other.governor == head.word and other.tense is not None
        is_event = other.link in CUT and _tells(context, other)
        if is_coordinate or is_event or other.link == "root":
            yield other


def _tells(context: Context, predication: Predication) -> bool:
    """Whether a clause tells an event, itself or in what it causes: "causing the building to lose …"."""
    if predication.word in context.framed_words:
        return True
    below = context.clauses.governed.get(predication.word, ())
    return any(other.word in context.framed_words for other in below if other.link == "content")


def _ancestors(context: Context, predication: Predication) -> set[int]:
    found: set[int] = set()
    governor = predication.governor
    while governor is not None and governor not in found:
        found.add(governor)
        governor = context.by_word[governor].governor
    return found


def _inner_end(parse: Parse, first: int, last: int) -> int:
    while last > first and parse.words[last].pos == "PUNCT":
        last -= 1
    return last


def _inner_start(parse: Parse, first: int) -> int:
    while parse.words[first].pos == "PUNCT":
        first += 1
    return first
