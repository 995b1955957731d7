"""Numbers as words or figures: "twenty-five", "nineteen ninety-six", "a couple of", "2,000"."""

from collections.abc import Mapping, Sequence


def number(words: Sequence[str], values: Mapping[str, str]) -> str:
    """A count as figures; "X" where the words leave it open ("several"), as TIMEX3 writes it."""
    counted = [word for word in words if word[0].isalnum() and word != "of"]
    if len(counted) > 1 and counted[0] in ("a", "an"):
        counted = counted[1:]
    figures = [_figure(word, values) for word in counted]
    return "X" if "X" in figures else _sum([float(figure) for figure in figures])


def _figure(word: str, values: Mapping[str, str]) -> str:
    if word in ("a", "an"):
        return "1"
    plain = word.replace(",", "")
    return plain if plain.replace(".", "").isdecimal() else values.get(word, "X")


def _sum(figures: Sequence[float]) -> str:
    """Puts "two hundred", "twenty five" and "nineteen ninety six" together, left to right."""
    total = 0.0
    for figure in figures:
        if figure in (100, 1000) and total:
            total *= figure
        elif 13 <= total < 100 and figure >= 10:
            total = total * 100 + figure
        else:
            total += figure
    return f"{total:.0f}" if total == int(total) else str(total)
