"""An invented document, and a reader that needs no model."""

from collections.abc import Callable, Iterable

from sayso.model.claim import ActorMention, Claim, ClaimEvent, Speaker, Toll, facility_state
from sayso.model.control import Share, Spell
from sayso.model.date import DateBounds
from sayso.model.document import Document
from sayso.model.event import Dispute, Event, Position
from sayso.model.failure import Failure
from sayso.model.place import Place
from sayso.model.report import Capture, Page, Report
from sayso.model.selector import Selector, select
from sayso.model.terms import Factuality, SpeakerKind
from sayso.read import origins, pages

TAKEN = "its men had taken the river town of Alder and its hospital on 4 May"
DENIED = "The front denied that the hospital had fallen"
HIT = "a clinic in Birch was hit on Friday, killing at least two people"
FEARED = "aid workers feared [bold]worse[/bold] to come \x1b[31min the north\u202e"
TEXT = f"The army said on Monday that {TAKEN}. {DENIED}. A monitor said {HIT}, and {FEARED}."

ARMY = ActorMention(text="The army", actor_id="alder.army", name="Alder Army", selector=None)
FRONT = ActorMention(text="The front", actor_id=None, name=None, selector=None)
ALDER = Place(name="Alder", facility="hospital", admin=("Elderland", "River Province"), geo_precision=1)
FOURTH = DateBounds(
    edtf="2031-05-04",
    start_min="2031-05-04",
    start_max="2031-05-04",
    end_min="2031-05-04",
    end_max="2031-05-04",
    time_precision=1,
    text="on 4 May",
)
WEEK = DateBounds(
    edtf="2031-05-01/2031-05-04",
    start_min="2031-05-01",
    start_max="2031-05-04",
    end_min="2031-05-01",
    end_max="2031-05-04",
    time_precision=2,
)


def words(exact: str) -> Selector:
    start = TEXT.index(exact)
    return select(TEXT, start, start + len(exact))


def report(name: str, *, title: str | None, outlet: str | None, published: str | None, wire: str | None) -> Report:
    return Report(
        id=name,
        capture_sha256="0" * 64,
        text_sha256="1" * 64,
        path=f"reports/{name}.txt",
        title=title,
        standfirst=None,
        outlet=outlet,
        byline=None,
        url=None,
        language="en",
        published=published,
        modified=None,
        text=TEXT,
        wire=wire,
        origin_id="first",
    )


def speaker(text: str, kind: SpeakerKind, *, name: str | None = None, role: str | None = None) -> Speaker:
    return Speaker(
        text=text, actor_id=None, name=name, kind=kind, named=True, role=role, affiliation_id=None, selector=words(text)
    )


def claim(name: str, content: str, said_by: Speaker | None, *, factuality: Factuality = "CT+") -> Claim:
    event = ClaimEvent(
        type="capture",
        trigger=words("taken"),
        actors=(ARMY,),
        actors_any_of=False,
        recipients=(FRONT,),
        place=ALDER,
        destination=None,
        date=FOURTH,
        weapon=None,
        outcome=None,
        stage="done",
    )
    return Claim(
        id=name,
        report_id="post",
        content=words(content),
        speaker=said_by,
        co_speakers=(),
        speaker_chain=(),
        cue=None,
        medium=None,
        mode="indirect",
        factuality=factuality,
        modality="asserted",
        interest="self_serving" if said_by and said_by.kind == "party" else "unknown",
        blame=None,
        background=False,
        event=event if content == TAKEN else None,
        facility=facility_state("hospital") if content == TAKEN else None,
        toll=(),
        rules=("en.capture.take",),
    )


def document() -> Document:
    """A document with something in every section, part of it hostile to a terminal."""
    claims = (
        claim("c1", TAKEN, speaker("The army", "party", name="Alder Army", role="spokesman")),
        claim("c2", DENIED, speaker("The front", "party"), factuality="CT-"),
        claim("c3", HIT, speaker("A monitor", "monitor")),
        claim("c4", FEARED, None, factuality="PS+"),
    )
    return Document(
        sayso="0.0.0",
        reports=(
            report(
                "post", title="Town [red]changes[/red] hands", outlet="The Post", published="2031-05-05", wire="AFP"
            ),
            report("copy", title=None, outlet=None, published=None, wire=None),
        ),
        claims=claims,
        events=_events(),
        control=_control(),
        failures=(
            Failure(
                stage="read",
                origin="reports/x.bin",
                report_id=None,
                error="NotText",
                message="reports/x.bin: not text: a picture; save its words as plain text in UTF-8",
            ),
        ),
    )


def _events() -> tuple[Event, ...]:
    taken = Event(
        id="e1",
        type="capture",
        actors=(ARMY,),
        recipients=(FRONT,),
        place=ALDER,
        date=FOURTH,
        toll=(),
        claim_ids=("c1", "c2"),
        origins=1,
        grade="claimed",
        grade_because="only the army, which gains by it, says so (c1); the front denies it (c2).",
        disputes=(
            Dispute(
                about="whether",
                positions=(
                    Position(value="it happened", claim_ids=("c1",)),
                    Position(value="it did not happen", claim_ids=("c2",)),
                ),
            ),
        ),
        protected_object="hospital",
        first_said="2031-05-05",
        last_said="2031-05-05",
    )
    toll = Toll(effect="killed", of="person", min=2, max=None, vague=None, as_of=None, text="at least two people")
    hit = Event(
        id="e2",
        type="facility_damage",
        actors=(),
        recipients=(),
        place=Place(name="Birch", facility="clinic"),
        date=WEEK,
        toll=(toll,),
        claim_ids=("c3",),
        origins=1,
        grade="single_origin",
        grade_because="one disinterested speaker says so (c3).",
        disputes=(),
        protected_object="clinic",
        first_said="2031-05-05",
        last_said="2031-05-05",
    )
    return taken, hit


def _control() -> tuple[Spell, ...]:
    held = Spell(
        place=ALDER,
        facility="hospital",
        layer="hold",
        holder="alder.army",
        parties=(),
        status="partial_control",
        share=Share(min=60, max=70),
        besieged_by=("The front",),
        basis=("claimed_by_beneficiary",),
        assessed=False,
        inferred=False,
        start=FOURTH,
        end=None,
        sequence=0,
        last_affirmed="2031-05-05",
        claim_ids=("c1",),
        event_ids=("e1",),
        disputed_by=("c2",),
    )
    fought_over = Spell(
        place=Place(name="Birch"),
        facility=None,
        layer="hold",
        holder=None,
        parties=("alder.army", "The front"),
        status="contested",
        share=None,
        besieged_by=(),
        basis=("third_party_report", "narrator"),
        assessed=True,
        inferred=True,
        start=None,
        end=WEEK,
        sequence=1,
        last_affirmed=None,
        claim_ids=("c3",),
        event_ids=(),
        disputed_by=(),
    )
    return held, fought_over


class FakeReader:
    """Reads reports as the pipeline does and finds no claim in them."""

    @classmethod
    def load(cls, *, jobs: int | None = 1) -> "FakeReader":
        return cls()

    def read(
        self,
        captures: Iterable[Capture | Failure],
        *,
        as_is: bool,
        mentions: bool,
        as_known_on: str | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Document:
        fetched = list(captures)
        found = list(pages([item for item in fetched if isinstance(item, Capture)], as_is=as_is))
        laid_out = origins([item for item in found if isinstance(item, Page)])
        if progress:
            progress(len(laid_out), len(laid_out))
        return Document(
            sayso="0.0.0",
            reports=tuple(page.report for page in laid_out),
            claims=(),
            events=(),
            control=(),
            failures=tuple(item for item in (*fetched, *found) if isinstance(item, Failure)),
            mentions=() if mentions else None,
        )
