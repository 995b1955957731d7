"""Words that a person types, as a question to the full-text index: never as its syntax."""

from sqlalchemy import ColumnElement, Connection, and_, column, func, literal_column, table

from sayso.errors import BadInput
from sayso.lexicon.folding import folded

WORDS = table("claims_text", column("rowid"), column("key"), column("words"))
QUOTES = str.maketrans({"\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"'})


def phrases(asked: str) -> list[str]:
    """Each word by itself and each phrase in quotation marks, folded; raises `BadInput` where there is no word."""
    found: list[str] = []
    for number, part in enumerate(asked.translate(QUOTES).split('"')):
        words = folded(part).split()
        found += [" ".join(words)] if number % 2 and words else words
    if not found:
        raise BadInput(f"{asked!r}: no word to search for; give words, or a phrase in quotation marks")
    return list(dict.fromkeys(found))


def matching(connection: Connection, asked: str) -> tuple[ColumnElement[int], ColumnElement[bool]]:
    """The key of an entry of the index, and that the entry has all the words."""
    found = phrases(asked)
    if connection.dialect.name == "sqlite":
        query = " ".join(f'"{phrase}"' for phrase in found)  # letters, digits and spaces: see `folded`
        return WORDS.c.rowid, literal_column("claims_text").op("MATCH")(query)
    simple: ColumnElement[str] = literal_column("'simple'")
    told = func.to_tsvector(simple, WORDS.c.words)
    return WORDS.c.key, and_(*(told.op("@@")(func.phraseto_tsquery(simple, phrase)) for phrase in found))
