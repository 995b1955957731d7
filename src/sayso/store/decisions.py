"""Analysts' decisions, kept in the order in which they were made."""

from hashlib import sha256

from sayso.model.case import Decision
from sayso.store.rows import Row, encoded


def decision_row(sequence: int, decision: Decision) -> Row:
    """The row of `decisions`; its digest is that of its entry in the custody log."""
    body = encoded(decision)
    return {
        "sequence": sequence,
        "id": decision.id,
        "act": decision.act,
        "who": decision.who,
        "at": decision.at,
        "body": body,
        "digest": sha256(body).hexdigest(),
    }
