"""Persian names in one piece: "Nahr-e Saraj", "Pul-e-Khumri"; in pieces the parser takes them for adjectives."""

from collections.abc import Sequence

EZAFE = frozenset({"e", "i", "ye", "yi"})
Piece = tuple[str, int]  # a word and where it begins


def joined(pieces: Sequence[Piece]) -> list[Piece]:
    """The words with the parts that "-e" or "-i" ties together as one, and with the part behind a second hyphen."""
    found: list[Piece] = []
    for piece in pieces:
        if len(found) > 1 and _ties(found, piece):
            (name, start), _ = found[-2:]
            found[-2:] = [(f"{name}-{piece[0]}", start)]
        else:
            found.append(piece)
    return found


def _ties(found: list[Piece], piece: Piece) -> bool:
    """Whether a word follows a name and a hyphen without a gap, and is "e" or stands behind one."""
    (name, start), (hyphen, at) = found[-2:]
    is_close = hyphen == "-" and start + len(name) == at and at + 1 == piece[1]
    if not is_close or not name[:1].isupper():
        return False
    return piece[0] in EZAFE or (piece[0][:1].isupper() and name.rpartition("-")[2] in EZAFE and "-" in name)
