"""What a speaker says of the report that tells an event: that it is false, or that nothing is known of it."""

from msgspec.structs import replace

from sayso.extract.factuality.values import Judgement
from sayso.extract.findings import Predication
from sayso.extract.syntax import Parse
from sayso.lexicon.factuality import FactualityLexicon

LONGEST = 80  # words


def by_verdict(judged: Judgement, parse: Parse, predication: Predication, lexicon: FactualityLexicon) -> Judgement:
    """An event that is told only in a report which is called false is denied, whatever the report left open.

    The words of the sentence decide and not its parse, which the adjective behind a long clause often breaks.
    """
    sentence = parse.sentences[parse.words[predication.word].sentence]
    if sentence.last - sentence.first > LONGEST:
        return judged
    words = [parse.words[at].text if at != predication.word else "EVENT" for at in range(sentence.first, sentence.last)]
    verdict = lexicon.verdict(" ".join(words))
    if verdict is None:
        return judged
    rules = (*judged.rules, verdict.id)
    if not verdict.is_false:
        return replace(judged, certainty="U", rules=rules)
    return replace(judged, is_positive=False, certainty="CT", rules=rules)
