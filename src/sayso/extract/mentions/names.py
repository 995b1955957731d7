"""Runs of capitalised words: what may be a name, before anyone knows of what."""

from collections.abc import Iterator

from sayso.extract.mentions.scene import QUOTES, Scene, Stretch
from sayso.extract.syntax import Sentence
from sayso.lexicon.nouns import nouns
from sayso.lexicon.persons import persons

ARABIC_ARTICLES = frozenset(
    ["al", "el", "az", "ez", "ad", "ed", "as", "es", "ash", "esh", "at", "et", "an", "ar", "er", "ul"]
)
CONNECTORS = frozenset(
    ["de", "del", "la", "las", "los", "di", "da", "do", "dos", "bin", "bint", "ibn", "van", "von", "abu", "y", "wa"]
)
CALENDAR = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march"}
    | {"april", "may", "june", "july", "august", "september", "october", "november", "december", "ramadan"}
    | {"gmt", "utc", "am", "pm", "i"}
)
AYN = "\u2018"
JOINING = frozenset({"of", "for"})
OPENING_TAGS = frozenset({"NNP", "NNPS"})
NEVER = frozenset({"DT", "IN", "PRP", "PRP$", "CC", "WRB", "WP", "WDT", "TO", "MD", "UH", "EX", "RB", "CD"})
TITLE_CASE_SHARE = 0.75


def names(scene: Scene) -> list[Stretch]:
    """The runs of capitalised words of a report, in order; in a headline in title case only the parser's names."""
    return [run for sentence in scene.parse.sentences for run in _runs(scene, sentence)]


def _runs(scene: Scene, sentence: Sentence) -> Iterator[Stretch]:
    strict = is_title_case(scene, sentence)
    index = sentence.first
    while index < sentence.last:
        if not _may_open(scene, index):
            index += 1
            continue
        first = index + 1 if _is_ayn(scene, index) else index
        last = _run_end(scene, first, sentence, strict=strict) if first < sentence.last else None
        if last is None or (first > index and scene.at(last + 1) == "'"):
            index += 1
        else:
            yield scene.stretch(index, last)
            index = last + 1


def _may_open(scene: Scene, index: int) -> bool:
    """Whether a run may begin with a word: nearly all words have neither a capital nor an article's form."""
    return (
        scene.words[index].form[:1].isupper() or scene.lower[index] in ARABIC_ARTICLES or scene.words[index].text == AYN
    )


def is_title_case(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence writes nearly all its longer words with a capital letter, its verbs too, as headlines do."""
    if any(
        word.pos == "VERB" and word.form.islower() and len(word.form) > 3 for word in scene.parse.words_of(sentence)
    ):
        return False
    longer = [word.form for word in scene.parse.words_of(sentence) if len(word.form) > 3 and word.form.isalpha()]
    return len(longer) > 3 and sum(form[0].isupper() for form in longer) > TITLE_CASE_SHARE * len(longer)


def _run_end(scene: Scene, index: int, sentence: Sentence, *, strict: bool) -> int | None:
    """The last word of the run that begins with a word, if one does."""
    last = _piece_end(scene, index, sentence, strict=strict)
    if last is None:
        return None
    while True:
        following = _next_piece(scene, last + 1, sentence)
        if following is not None and _is_post(scene, index, following, sentence):
            return last
        end = None if following is None else _piece_end(scene, following, sentence, strict=strict)
        if end is None:
            return last
        last = end


def _is_post(scene: Scene, first: int, index: int, sentence: Sentence) -> bool:
    """Whether a post with its holder's name follows a kind of place: "Birch Province Governor Ana Rell"."""
    is_title = scene.lower[index] in persons().titles and index + 1 < sentence.last
    is_named = is_title and scene.words[index + 1].form[:1].isupper()
    return is_named and index > first + 1 and scene.lower[index - 1] in nouns().grounds.kinds


def _next_piece(scene: Scene, index: int, sentence: Sentence) -> int | None:
    """Where the run may go on: right away, behind a hyphen, or behind "de", "bin" and the like."""
    if index >= sentence.last:
        return None
    if scene.lower[index] == "-" and scene.words[index].start == scene.words[index - 1].end:
        return index + 1 if index + 1 < sentence.last else None
    if scene.words[index].text in CONNECTORS or _is_ayn(scene, index):
        return _next_piece(scene, index + 1, sentence)
    return index


def _is_ayn(scene: Scene, index: int) -> bool:
    """Whether a word is the sign for ayn before the rest of a name ("Mas \u2018Idyah")."""
    is_sign = scene.words[index].text == AYN and index + 1 < len(scene.words)
    return is_sign and scene.words[index + 1].start == scene.words[index].end


def _piece_end(scene: Scene, index: int, sentence: Sentence, *, strict: bool) -> int | None:
    """The end of one part of a name: a capitalised word, or an Arabic article with its word."""
    word = scene.words[index]
    if scene.lower[index] in ARABIC_ARTICLES and index + 2 < sentence.last and scene.lower[index + 1] == "-":
        return index + 2 if scene.words[index + 2].form[:1].isupper() else None
    if not word.form[:1].isupper() or word.lemma in CALENDAR or scene.lower[index] in CALENDAR:
        return None
    if word.tag in OPENING_TAGS:
        return index
    opens = index == sentence.first or (
        scene.words[index - 1].form in QUOTES | {":", "'"} and not _is_ayn(scene, index - 1)
    )
    if strict or word.tag in NEVER or (opens and not _goes_on(scene, index, sentence)):
        return None
    return index


def _goes_on(scene: Scene, index: int, sentence: Sentence) -> bool:
    """Whether the word after a sentence's first has a capital letter too, so that the first is part of a name."""
    following = index + 1
    return following < sentence.last and scene.words[following].form[:1].isupper() and scene.words[index].pos != "VERB"
