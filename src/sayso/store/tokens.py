"""Tokens of a case: given, found by their secret, and taken back; each with its entry in the custody log.

A secret is 256 random bits. Nobody can try them all, nor tell one from its SHA-256, so that a fast hash is enough: slow
ones are for what people think up.
"""

import hmac
from collections.abc import Iterator
from hashlib import sha256
from secrets import token_urlsafe

import msgspec
from sqlalchemy import Connection, select

from sayso.errors import NotDecidable, UnknownName
from sayso.model.served import Scope, Token
from sayso.store.custody import log
from sayso.store.rows import Row, encoded
from sayso.store.tables.served import TOKENS

MARK = "sayso_"  # what secrets begin with, so that one that leaked is recognised
LONGEST = 100


def add_token(connection: Connection, name: str, scope: Scope, *, at: str) -> tuple[Token, str]:
    """Give a token, and its secret, which is kept nowhere; raises `NotDecidable` where the name has one in force."""
    if any(one.name == name for one in all_tokens(connection) if one.revoked_at is None):
        raise NotDecidable(f"{name!r} has a token; revoke it first, or give another name")
    secret = MARK + token_urlsafe(32)
    token = Token(id=sha256(secret.encode()).hexdigest(), name=name, scope=scope, made_at=at)
    row = token_row(token)
    connection.execute(TOKENS.insert(), row)
    log(connection, act="token_given", subject=token.id, digest=row["digest"], at=at)
    return token, secret


def revoke_token(connection: Connection, name: str, *, at: str) -> Token:
    """Take the token of this name back, from now on; raises `UnknownName`."""
    in_force = [one for one in all_tokens(connection) if one.revoked_at is None]
    found = next((one for one in in_force if one.name == name), None)
    if found is None:
        raise UnknownName(name, [one.name for one in in_force])
    revoked = msgspec.structs.replace(found, revoked_at=at)
    row = token_row(revoked)
    connection.execute(TOKENS.update().where(TOKENS.c.id == found.id), row)
    log(connection, act="token_revoked", subject=found.id, digest=row["digest"], at=at)
    return revoked


def token_of(connection: Connection, secret: str) -> Token | None:
    """The token in force with this secret."""
    if not secret.startswith(MARK) or len(secret) > LONGEST:
        return None
    own = sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
    body = connection.scalar(select(TOKENS.c.body).where(TOKENS.c.id == own))
    token = msgspec.json.decode(body, type=Token) if body is not None else None
    if token is None or not hmac.compare_digest(token.id, own) or token.revoked_at is not None:
        return None
    return token


def all_tokens(connection: Connection) -> Iterator[Token]:
    """All tokens that were ever given, by name."""
    decoder = msgspec.json.Decoder(Token)
    for body in connection.scalars(select(TOKENS.c.body).order_by(TOKENS.c.name, TOKENS.c.id)):
        yield decoder.decode(body)


def token_row(token: Token) -> Row:
    """The row of `tokens`; its digest is that of its newest entry in the custody log."""
    body = encoded(token)
    return {"id": token.id, "name": token.name, "body": body, "digest": sha256(body).hexdigest()}
