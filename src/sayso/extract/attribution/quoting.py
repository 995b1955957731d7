"""Which cue each quotation belongs to, by where they stand; grammar alone loses a quotation of three sentences."""

from bisect import bisect_left
from collections.abc import Iterator

from msgspec.structs import replace

from sayso.extract.attribution.draft import Content, Draft, Range, is_within, merged, without
from sayso.extract.attribution.quotations import ENDS, Quotation
from sayso.extract.attribution.scene import Scene
from sayso.extract.attribution.speakers import voice

GAPS = frozenset({",", "-", "--", "—", "–"})
REACH = 30  # words between a quotation and its cue
SURROUNDINGS = 400  # words between a quotation and any cue that it may belong to
LONGEST_TAG = 6  # words of "Ann Lee said." behind a quotation
SLACK = 4  # words between a quotation and the clause of the cue behind it


def quoted(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Drafts with whole quotations as their content, and the quotations that go on after them."""
    found = [_snapped(scene, draft) for draft in drafts]
    owners: dict[int, int] = {}
    for number, quotation in enumerate(scene.quotations):
        _claim(scene, found, quotation)
        owner = _owner(found, quotation)
        if owner is None and not quotation.is_utterance:
            owner = _exclaimed(scene, found, quotation)
        elif owner is None:
            owner = _near(scene, found, quotation)
            if owner is None:
                owner = _continued(scene, found, number, owners)
        if owner is not None:
            found[owner] = _with_quotation(found[owner], quotation)
        if owner is not None:
            owners[number] = owner
    _close(scene, found, owners)
    return found


def _claim(scene: Scene, found: list[Draft], quotation: Quotation) -> None:
    """Give a quotation to the cue right behind it alone, and take from that cue what is no quotation.

    The parser hangs `"…," she said, after a guard had said …` on either verb, and takes the speaker of an inverted
    `"…," said Ann Lee, asked about it` for a part of what is said.
    """
    number = _behind(scene, found, quotation) if quotation.is_utterance else None
    if number is None:
        return
    taken = (quotation.first, quotation.last)
    for other in _nearby(found, quotation):
        draft = found[other]
        if other == number or draft.content is None or quotation.holds(draft.word):
            continue
        if not is_within(found[number].word, draft.content.parts) and is_within(quotation.first, draft.content.parts):
            parts = tuple(piece for part in draft.content.parts for piece in without(part, taken))
            found[other] = replace(draft, content=Content(parts, draft.content.holder) if parts else None)
    found[number] = _with_quotation(_only_quoting(scene, found[number], quotation), quotation)


def _only_quoting(scene: Scene, draft: Draft, quotation: Quotation) -> Draft:
    """A draft without a clause behind an inverted cue, whose first noun is the speaker."""
    content = draft.content
    behind = [part for part in content.parts if part[0] > draft.cue[1]] if content else []
    if content is None or not behind or draft.voice is not None or behind[0][0] != draft.cue[1] + 1:
        return draft
    clause = scene.parse.words[content.holder] if content.holder is not None else None
    heads = [word for word in scene.parse.words[behind[0][0] : behind[0][1] + 1] if word.dep in {"nsubj", "nsubjpass"}]
    kept = tuple(part for part in content.parts if part not in behind)
    speaker = voice(scene, heads[0]) if heads and clause is not None else None
    holder = None if content.holder is not None and is_within(content.holder, tuple(behind)) else content.holder
    left = Content(kept or ((quotation.first, quotation.last),), holder)
    return replace(draft, content=left, voice=speaker)


def _exclaimed(scene: Scene, drafts: list[Draft], quotation: Quotation) -> int | None:
    """The verb right before a few quoted words: `chanted "no justice"`."""
    for number in _nearby(drafts, quotation):
        draft = drafts[number]
        if draft.may_quote and draft.content is None and draft.cue[1] + 1 == quotation.opener:
            return None if scene.is_passive(scene.parse.words[draft.word]) else number
    return None


def _close(scene: Scene, found: list[Draft], owners: dict[int, int]) -> None:
    """Paragraphs of one quotation go to the cue that comes with its last one."""
    for number in range(len(scene.quotations) - 2, -1, -1):
        quotation = scene.quotations[number]
        if number not in owners and number + 1 in owners and quotation.closer is None and quotation.is_utterance:
            owners[number] = owners[number + 1]
            found[owners[number]] = _with_quotation(found[owners[number]], quotation)


def _snapped(scene: Scene, draft: Draft) -> Draft:
    """No part ends inside a quotation that the cue stands outside of, nor outside one that the cue stands in."""
    if draft.content is None or not draft.content.parts:
        return replace(draft, content=None)
    home = scene.quotation_at(draft.word)
    if home is not None:
        parts = [(max(a, home.first), min(b, home.last)) for a, b in draft.content.parts]
        kept = tuple(part for part in parts if part[0] <= part[1])
        return replace(draft, content=Content(kept, draft.content.holder) if kept else None)
    parts = list(draft.content.parts)
    is_quoting = False
    for quotation in _touched(scene, parts):
        if quotation.is_utterance and any(first <= quotation.last and last >= quotation.first for first, last in parts):
            parts.append((quotation.first, quotation.last))
            is_quoting = True
    if not is_quoting:
        return draft
    return replace(draft, content=Content(_cut(draft, parts), draft.content.holder), is_quoting=draft.may_quote)


def _touched(scene: Scene, parts: list[Range]) -> Iterator[Quotation]:
    """The quotations between the first and the last word of some parts."""
    number = bisect_left(scene.quotations, min(part[0] for part in parts), key=lambda quotation: quotation.last)
    last = max(part[1] for part in parts)
    while number < len(scene.quotations) and scene.quotations[number].first <= last:
        yield scene.quotations[number]
        number += 1


def _nearby(drafts: list[Draft], quotation: Quotation) -> range:
    """The drafts whose cue may have to do with a quotation, so that a long report costs no more a word."""
    first = bisect_left(drafts, quotation.first - SURROUNDINGS, key=lambda draft: draft.word)
    return range(first, bisect_left(drafts, quotation.last + SURROUNDINGS, key=lambda draft: draft.word))


def _cut(draft: Draft, parts: list[Range]) -> tuple[Range, ...]:
    return tuple(piece for part in merged(parts) for piece in without(part, draft.cue))


def _with_quotation(draft: Draft, quotation: Quotation) -> Draft:
    before = draft.content
    parts = [*(before.parts if before else ()), (quotation.first, quotation.last)]
    return replace(draft, content=Content(_cut(draft, parts), before.holder if before else None), is_quoting=True)


def _owner(drafts: list[Draft], quotation: Quotation) -> int | None:
    """The draft outside of a quotation that has all of it for content already."""
    for number in _nearby(drafts, quotation):
        draft = drafts[number]
        if draft.content is None or not draft.is_quoting or quotation.holds(draft.word):
            continue
        if any(first <= quotation.first and quotation.last <= last for first, last in draft.content.parts):
            return number
    return None


def _near(scene: Scene, drafts: list[Draft], quotation: Quotation) -> int | None:
    after = _behind(scene, drafts, quotation)
    return after if after is not None else _before(scene, drafts, quotation)


def _behind(scene: Scene, drafts: list[Draft], quotation: Quotation) -> int | None:
    """The cue whose clause follows the closing mark: `"…," he said`."""
    words = scene.parse.words
    if quotation.closer is None or quotation.closer + 1 >= len(words):
        return None
    if words[quotation.last].text == "." and not _is_tag(scene, quotation.closer + 1):
        return None
    start = quotation.closer + 1
    while start + 1 < len(words) and words[start].text in GAPS:
        start += 1
    end = min(scene.parse.sentences[words[start].sentence].last, start + REACH)
    for number in _nearby(drafts, quotation):
        draft = drafts[number]
        if draft.may_quote and start <= draft.word < end and scene.quotation_at(draft.word) is None:
            is_first = _leftmost(draft) <= start + SLACK
            is_free = draft.content is None or draft.content.parts[0][0] < draft.word
            return number if is_first and is_free else None
    return None


def _is_tag(scene: Scene, first: int) -> bool:
    """Whether a sentence is but a name and a verb of speech behind a quotation that ended with a stop."""
    sentence = scene.parse.sentences[scene.parse.words[first].sentence]
    words = scene.parse.words[first : sentence.last]
    is_short = sentence.first >= first - 1 and len(words) <= LONGEST_TAG
    return is_short and len(words) > 1 and words[-1].text == "." and words[-2].index == sentence.root


def _leftmost(draft: Draft) -> int:
    return min(draft.cue[0], draft.voice.words[0]) if draft.voice else draft.cue[0]


def _before(scene: Scene, drafts: list[Draft], quotation: Quotation) -> int | None:
    """The cue that leads up to the opening mark: `She added: "…"`, also where a colon ends the paragraph."""
    words = scene.parse.words
    if quotation.opener == 0:
        return None
    lead = words[quotation.opener - 1]
    first = scene.parse.sentences[lead.sentence].first
    if lead.text in ENDS or (lead.text not in {":", ","} and lead.sentence != words[quotation.first].sentence):
        return None
    for number in reversed(_nearby(drafts, quotation)):
        draft = drafts[number]
        if not draft.may_quote or draft.word >= quotation.opener or scene.quotation_at(draft.word) is not None:
            continue
        is_close = draft.word >= first and quotation.opener - draft.word <= REACH
        return number if is_close and _leads(scene, draft, quotation) else None
    return None


def _leads(scene: Scene, draft: Draft, quotation: Quotation) -> bool:
    """Whether nothing but the cue's own adverbials stands between, or a mark shows that speech follows."""
    lead = scene.parse.words[quotation.opener - 1]
    if lead.text in {":", ","} or lead.index <= draft.cue[1] + 1:
        return True
    return draft.content is not None and draft.content.parts[-1][1] >= quotation.opener - 2


def _continued(scene: Scene, drafts: list[Draft], number: int, owners: dict[int, int]) -> int | None:
    """The cue of the sentence before, where this sentence is a quotation through and through."""
    quotation = scene.quotations[number]
    words, sentences = scene.parse.words, scene.parse.sentences
    if quotation.opener == 0:
        return None
    before = words[quotation.opener - 1]
    previous = _utterance_before(scene, number)
    owner = owners.get(previous) if _is_next(scene, previous, number) else None
    if owner is not None and scene.quotations[previous].closer is None:
        return owner
    here = sentences[words[quotation.first].sentence]
    is_opening = before.text in ENDS or before.text in {'"', "”", "''"} or quotation.opener == here.first
    if not is_opening:
        return None
    if sentences[before.sentence].paragraph != here.paragraph:
        return owner if quotation.closer is None or _ends_paragraph(scene, quotation) else None
    last = _of_sentence(scene, drafts, quotation, before.sentence)
    if owner is None or last is None or words[drafts[owner].word].sentence >= before.sentence:
        return last if owner is None else owner
    return last


def _utterance_before(scene: Scene, number: int) -> int:
    """The quotation before one that is no name or title, -1 where there is none."""
    return next((n for n in range(number - 1, -1, -1) if scene.quotations[n].is_utterance), -1)


def _is_next(scene: Scene, previous: int, number: int) -> bool:
    """Whether only the rest of the cue's sentence stands between two quotations."""
    if previous < 0:
        return False
    first, second = scene.quotations[previous], scene.quotations[number]
    last = scene.parse.words[first.last].sentence
    return scene.parse.words[second.opener - 1].sentence - last <= 1


def _ends_paragraph(scene: Scene, quotation: Quotation) -> bool:
    if quotation.closer is None:
        return True
    after = quotation.closer + 1
    words, sentences = scene.parse.words, scene.parse.sentences
    if after >= len(words):
        return True
    return sentences[words[after].sentence].paragraph != sentences[words[quotation.last].sentence].paragraph


def _of_sentence(scene: Scene, drafts: list[Draft], quotation: Quotation, sentence: int) -> int | None:
    """The cue of a sentence, outside of quotations, that may quote: one that does so already, else the last."""
    last: int | None = None
    for number in reversed(_nearby(drafts, quotation)):
        draft = drafts[number]
        here = scene.parse.words[draft.word].sentence
        if here < sentence:
            break
        if here != sentence or not draft.may_quote or draft.voice is None or scene.quotation_at(draft.word) is not None:
            continue
        if draft.is_quoting:
            return number
        last = number if last is None and (draft.content is not None or _is_bare(scene, draft)) else last
    return last


def _is_bare(scene: Scene, draft: Draft) -> bool:
    """Whether a cue is all that its sentence says: "Ann Lee agreed.", but not "He reads"."""
    sentence = scene.parse.sentences[scene.parse.words[draft.word].sentence]
    return sentence.root == draft.word and draft.rule.trails and scene.parse.words[draft.word].tag in {"VBD", "VBZ"}
