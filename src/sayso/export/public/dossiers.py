"""The dossier of a protected object as the public may have it."""

from collections.abc import Callable
from typing import get_args

from msgspec.structs import replace

from sayso.export.public.facilities import blurred
from sayso.export.public.known import Shown
from sayso.lexicon.public import load_public
from sayso.model.dossier import Aspect, Dossier, Statement, Voice

AS_IT_IS = Shown()


def public_dossier(dossier: Dossier, *, shown: Shown = AS_IT_IS) -> Dossier:
    """The dossier without what it withholds and without the names of private persons; the town or province stays.

    What is withheld of an object is told by `Dossier.withheld`: nothing where everyone calls it destroyed.
    """
    named = dossier if shown.names else _each_voice(dossier, _unnamed)
    if not dossier.withheld or shown.positions:
        return named
    place = blurred(dossier.place, dossier.type) if dossier.place else None
    return replace(named, name=None, names=(), place=place)


def _each_voice(dossier: Dossier, change: Callable[[Voice], Voice]) -> Dossier:
    def statement(one: Statement) -> Statement:
        asserted, denied = tuple(map(change, one.asserted_by)), tuple(map(change, one.denied_by))
        return replace(one, asserted_by=asserted, denied_by=denied)

    return replace(dossier, **{aspect: tuple(map(statement, getattr(dossier, aspect))) for aspect in get_args(Aspect)})


def _unnamed(voice: Voice) -> Voice:
    return replace(voice, name=None) if voice.kind in load_public().private_kinds - {"media"} else voice
