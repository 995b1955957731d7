"""The command `sayso decide`: what an analyst holds of claims and events, kept beside what was read."""

from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.options import Case, Json

if TYPE_CHECKING:
    from sayso.model.case import Act

Why = Annotated[str, typer.Option("--why", metavar="WORDS", help="The reason, for whoever reads it later.")]
Who = Annotated[
    str | None, typer.Option("--who", metavar="NAME", envvar="SAYSO_WHO", help="Who decides; else the login name.")
]
Ids = Annotated[list[str], typer.Argument(metavar="CLAIM_OR_EVENT…", help="Ids, or enough of each to tell which.")]
One = Annotated[str, typer.Argument(metavar="CLAIM_OR_EVENT", help="An id, or enough of it to tell which.")]


def decide() -> typer.Typer:
    """The subcommands of `sayso decide`."""
    app = typer.Typer(
        help="Decide on claims and events: each decision with who, when and why, kept for good and never in the way of "
        "what was read.\n\nA decision holds on to words, so that it survives a newer reading, and can be undone.",
        no_args_is_help=True,
        rich_markup_mode=None,
    )
    for command in (accept, reject, correct, merge, split, note, rate, undo, listed, export):
        app.command("list" if command is listed else None)(command)
    return app


def accept(ids: Ids, *, case: Case, why: Why, who: Who = None, json: Json = False) -> None:
    """Accept claims as they are read; of an event, all of its claims.

    Example: sayso decide accept 4f2a --case war --why "checked against the video"
    """
    _decide("accept", ids, case, why=why, who=who, json=json)


def reject(ids: Ids, *, case: Case, why: Why, who: Who = None, json: Json = False) -> None:
    """Reject claims: they stay and can be found, and take part in no event.

    Example: sayso decide reject 4f2a --case war --why "the sentence is about a film"
    """
    _decide("reject", ids, case, why=why, who=who, json=json)


def correct(  # noqa: PLR0913 each parameter is an option of the command
    claim: One,
    field: Annotated[str, typer.Argument(metavar="FIELD", help="A dotted path, as event.place.name or toll.0.min.")],
    value: Annotated[str, typer.Argument(metavar="VALUE", help="JSON, or bare words where the field takes text.")],
    *,
    case: Case,
    why: Why,
    who: Who = None,
    json: Json = False,
) -> None:
    """Correct one field of a claim, or of all claims of an event.

    \b
    Examples:
        sayso decide correct 4f2a event.type shelling --case war --why "mortars"
        sayso decide correct 4f2a toll.0.min 12 --case war --why "as in the caption"
        sayso decide correct 4f2a event.weapon null --case war --why "not said"
    """  # noqa: D301 click keeps lines after this sign as they are
    from sayso.cli.decided import carry_out  # noqa: PLC0415 keeps --help quick
    from sayso.pipeline.deciding import Wish  # noqa: PLC0415 as above

    wish = Wish(act="correct", ids=(claim,), who=_who(who), why=why, field=field, value=value)
    carry_out(case, wish, as_json=json)


def merge(ids: Ids, *, case: Case, why: Why, who: Who = None, json: Json = False) -> None:
    """Say that claims or events are one event.

    Example: sayso decide merge 4f2a 91c0 --case war --why "the same bridge"
    """
    _decide("merge", ids, case, why=why, who=who, json=json)


def split(ids: Ids, *, case: Case, why: Why, who: Who = None, json: Json = False) -> None:
    """Say that claims are not one event: each of them by itself, or, of an event and some of its claims, those only.

    \b
    Examples:
        sayso decide split 4f2a 91c0 --case war --why "two hospitals"
        sayso decide split EVENT CLAIM --case war --why "another day"
    """  # noqa: D301 click keeps lines after this sign as they are
    _decide("split", ids, case, why=why, who=who, json=json)


def note(ids: Ids, *, case: Case, why: Why, who: Who = None, json: Json = False) -> None:
    """Note something on claims; it changes nothing else.

    Example: sayso decide note 4f2a --case war --why "asked the outlet for the picture"
    """
    _decide("note", ids, case, why=why, who=who, json=json)


def rate(  # noqa: PLR0913 each parameter is an option of the command
    speaker: Annotated[str, typer.Argument(metavar="SPEAKER", help="The name or id of a speaker.")],
    letter: Annotated[str, typer.Argument(metavar="LETTER", help="A to F, as in the NATO Admiralty code.")],
    *,
    case: Case,
    why: Why,
    who: Who = None,
    json: Json = False,
) -> None:
    """Give a speaker a letter of reliability; it shows in `sayso speakers` and changes no event.

    Example: sayso decide rate SOHR B --case war --why "a network of contacts, checked over years"
    """
    from sayso.cli.decided import carry_out  # noqa: PLC0415 keeps --help quick
    from sayso.pipeline.deciding import Wish  # noqa: PLC0415 as above

    carry_out(case, Wish(act="rate", ids=(speaker,), who=_who(who), why=why, value=letter), as_json=json)


def undo(
    decision: Annotated[str, typer.Argument(metavar="DECISION", help="The id of a decision, or enough of it.")],
    *,
    case: Case,
    why: Why,
    who: Who = None,
    json: Json = False,
) -> None:
    """Undo a decision; both stay on record, and an undoing can be undone.

    Example: sayso decide undo 77b1 --case war --why "the correction was wrong"
    """
    _decide("undo", [decision], case, why=why, who=who, json=json)


def listed(
    *,
    case: Case,
    lost: Annotated[bool, typer.Option("--lost", help="Only those whose words are not found any more.")] = False,
    json: Json = False,
) -> None:
    """List the decisions of a case, the oldest first, and what has become of each.

    Example: sayso decide list --case war --lost
    """
    from sayso.cli.decided import print_decisions  # noqa: PLC0415 keeps --help quick

    print_decisions(case, only_lost=lost, as_json=json)


def export(
    *,
    case: Case,
    gold: Annotated[str | None, typer.Option(metavar="FOLDER", help="Write decided claims as gold.")] = None,
    lexicon: Annotated[
        str | None, typer.Option(metavar="FILE.toml", help="Write suggestions for the lexicons.")
    ] = None,
) -> None:
    """Take what was decided out of a case: as gold to measure a reader by, and as suggestions for the lexicons.

    Both quote the reports of the case. Nothing is overwritten.

    Example: sayso decide export --case war --gold gold/ --lexicon suggestions.toml
    """
    from sayso.cli.decided import export_decisions  # noqa: PLC0415 keeps --help quick

    export_decisions(case, gold=gold, lexicon=lexicon)


def _decide(  # noqa: PLR0913 the options of the commands
    act: "Act", ids: list[str], case: str, *, why: str, who: str | None, json: bool
) -> None:
    from sayso.cli.decided import carry_out  # noqa: PLC0415 keeps --help quick
    from sayso.pipeline.deciding import Wish  # noqa: PLC0415 as above

    carry_out(case, Wish(act=act, ids=tuple(ids), who=_who(who), why=why), as_json=json)


def _who(named: str | None) -> str:
    """The name that was given, else the login name; empty where there is none."""
    from getpass import getuser  # noqa: PLC0415 keeps --help quick

    if named:
        return named
    try:
        return getuser()
    except (OSError, KeyError):
        return ""
