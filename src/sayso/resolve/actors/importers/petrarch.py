"""Actor dictionaries of the PETRARCH family: a name, its synonyms, and CAMEO codes with the dates they held.

SOME_GROUP_ [SYRREB]            a name and its code
+THE_GROUP_                     a synonym
[SYRGOV >130101]            a code from a day on; "<YYMMDD" before it, "YYMMDD-YYMMDD" between
; or # starts a comment
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

import pycountry

from sayso.lexicon.actors import ActorEntry, Relation
from sayso.model.terms import SpeakerKind
from sayso.resolve.actors.importers.imported import Imported

_LINE = re.compile(r"^(?P<name>\+?[^\s\[\]+][^\[\]]*)?(?P<codes>(?:\[[^\[\]]*\]\s*)*)$")
_CODE = re.compile(r"\[\s*(?P<code>[A-Z~]{3,})(?:\s+(?P<dates>[^\]]+?))?\s*\]")
_DATES = re.compile(r"^(?:(?P<sign>[<>])\s*(?P<day>\d{6}|\d{8})|(?P<since>\d{6}|\d{8})\s*-\s*(?P<until>\d{6}|\d{8}))$")
CENTURY_TURN = 50  # two-digit years below it are of the 2000s
STATE_ROLES = ("GOV", "MIL", "COP", "SPY", "JUD", "LEG")
ARMED_ROLES = ("MIL", "REB", "PRM", "SEP", "INS", "UAF", "COP")
KINDS: dict[str, SpeakerKind] = {
    "GOV": "official", "JUD": "official", "LEG": "official", "COP": "official", "SPY": "official",
    "MED": "media", "NGO": "organisation", "IGO": "organisation", "NGM": "organisation", "CVL": "witness",
    "HRI": "organisation", "UNO": "organisation",
}  # fmt: skip


@dataclass(slots=True)
class _Block:
    """One name with all that belongs to it."""

    line: int
    name: str
    aliases: list[str] = field(default_factory=list)
    codes: list[tuple[str, str | None, str | None]] = field(default_factory=list)


def from_petrarch(lines: Iterable[str], *, prefix: str = "petrarch") -> Imported:
    """The actors of a dictionary; each id is the prefix and the name, as one code is shared by many actors."""
    blocks: list[_Block] = []
    messages: list[str] = []
    for number, raw in enumerate(lines, start=1):
        line = re.split(r"[;#]", raw, maxsplit=1)[0].rstrip()
        if not line.strip():
            continue
        problem = _read(line.strip(), number, blocks)
        if problem:
            messages.append(f"line {number}: {problem}")
    actors: dict[str, ActorEntry] = {}
    for block in blocks:
        entry = _entry(block, prefix)
        if entry is None:
            messages.append(f"line {block.line}: {block.name!r} has no code; give it one in square brackets")
        elif entry.id in actors:
            messages.append(f"line {block.line}: {block.name!r} is listed twice; the first one stands")
        else:
            actors[entry.id] = entry
    return Imported(actors=tuple(actors.values()), messages=tuple(messages))


def _read(line: str, number: int, blocks: list[_Block]) -> str | None:
    """Add a line to the blocks; what is wrong with it, if anything is."""
    match = _LINE.match(line)
    if match is None:
        return f"cannot read {line!r}; expected NAME_ [CODE], +SYNONYM_ or [CODE >YYMMDD]"
    codes = match["codes"].strip()
    name = (match["name"] or "").strip()
    if name and not name.startswith("+"):
        blocks.append(_Block(number, _plain(name)))
    elif not blocks:
        return f"{line!r} stands before any name"
    elif name:
        blocks[-1].aliases.append(_plain(name[1:]))
    return _add_codes(codes, blocks[-1])


def _add_codes(codes: str, block: _Block) -> str | None:
    for text in re.findall(r"\[[^\]]*\]", codes):
        match = _CODE.fullmatch(text)
        dates = _bounds(match["dates"]) if match else None
        if match is None or dates is None or not all(_is_day(day) for day in dates if day):
            return f"cannot read the code {text!r}; expected [CODE], [CODE >YYMMDD] or [CODE YYMMDD-YYMMDD]"
        block.codes.append((match["code"], *dates))
    return None


def _bounds(dates: str | None) -> tuple[str | None, str | None] | None:
    """First and last day; `None` where the words are no dates."""
    if dates is None:
        return None, None
    match = _DATES.match(dates)
    if match is None:
        return None
    if match["sign"]:
        day = _iso(match["day"])
        return (day, None) if match["sign"] == ">" else (None, day)
    return _iso(match["since"]), _iso(match["until"])


def _iso(digits: str) -> str:
    if len(digits) == len("YYMMDD"):
        digits = ("20" if int(digits[:2]) < CENTURY_TURN else "19") + digits
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"


def _is_day(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _plain(name: str) -> str:
    words = name.replace("_", " ").split()
    return " ".join(word.capitalize() if word.isupper() and len(word) > 1 else word for word in words)


def _entry(block: _Block, prefix: str) -> ActorEntry | None:
    if not block.codes:
        return None
    code = block.codes[-1][0]
    roles = [code[at : at + 3] for at in range(0, len(code), 3)]
    state = pycountry.countries.get(alpha_3=roles[0])
    kinds = [KINDS[role] for role in roles if role in KINDS]
    return ActorEntry(
        id=f"{prefix}:{'_'.join(block.name.lower().split())}",
        name=block.name,
        kind=kinds[0] if kinds else "party",
        is_armed=any(role in ARMED_ROLES for role in roles),
        country=state.alpha_2 if state else None,
        aliases=tuple(dict.fromkeys(alias for alias in block.aliases if alias)),
        parents=_parents(block),
    )


def _parents(block: _Block) -> tuple[Relation, ...]:
    """The state, for as long as the codes make the actor a part of its government or forces."""
    own_ids = {"USA": "US", "SYR": "GoS"}
    ties = [
        Relation(id=own_ids.get(code[:3], code[:3]), since=since, until=until)
        for code, since, until in block.codes
        if code[3:6] in STATE_ROLES or len(code) == len("ISO")
    ]
    return tuple(dict.fromkeys(ties))
