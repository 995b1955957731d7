"""A report that attacks whoever shows it: by its title, byline, outlet, address, file name, text, and what it names."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from hashlib import sha256

from msgspec.structs import replace

from sayso.extract.reader import Extraction
from sayso.model.claim import ActorMention, Claim, Speaker
from sayso.model.failure import Failure
from sayso.model.place import Place
from sayso.model.report import Capture, Given, Page
from sayso.pipeline import Reader
from sayso.workers.reading import Result

ATTACK = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}\u202e"
ADDRESS = "javascript:alert(3)//https://alder.example/"
NAME = "../../etc/passwd\r\nX-Evil: 1\"; filename*=UTF-8''evil.html"
WORDS = (
    f"The army captured the hospital in Alder on Monday, killing three civilians {ATTACK}, the army's spokesman "
    f"said. The rebels denied that the hospital in Alder had been captured {ATTACK}.\n\n"
    f"Warplanes bombed a school in Birch on Sunday, said a resident {ATTACK}."
)
HTML = (
    "<html><head><title>&lt;script&gt;alert(4)&lt;/script&gt;</title>"
    '<meta name="author" content="&lt;script&gt;alert(5)&lt;/script&gt;"></head>'
    "<body><article><h1>&lt;script&gt;alert(4)&lt;/script&gt;</h1>{}</article></body></html>"
)


def hostile_capture() -> Capture:
    content = WORDS.encode()
    given = Given(published="2019-03-08", outlet=f"Outlet {ATTACK}", title=f"Title {ATTACK}", url=ADDRESS)
    return Capture(content=content, sha256=sha256(content).hexdigest(), origin=NAME, given=given)


class HostileReader:
    """Reads as the real one, and finds the attack in every name."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def is_relevant(self, _page: Page, /) -> bool:
        return True

    def results(self, page_list: Sequence[Page], /) -> list[Result]:
        return [_attacking(result) for result in self._reader.results(page_list)]

    def kept(self) -> AbstractContextManager[None]:
        return self._reader.kept()


def _attacking(result: Result) -> Result:
    if isinstance(result, Failure):
        return result
    return Extraction(tuple(_claim(claim) for claim in result.claims), result.mentions)


def _claim(claim: Claim) -> Claim:
    speaker = _speaker(claim.speaker) if claim.speaker else None
    event = claim.event
    if event:
        event = replace(
            event,
            actors=tuple(map(_actor, event.actors)),
            recipients=tuple(map(_actor, event.recipients)),
            place=_place(event.place),
            weapon=ATTACK,
            outcome=ATTACK,
        )
    facility = replace(claim.facility, name=f"Hospital {ATTACK}") if claim.facility else None
    return replace(claim, speaker=speaker, speaker_chain=(ATTACK,), event=event, facility=facility, rules=(ATTACK,))


def _speaker(speaker: Speaker) -> Speaker:
    return replace(
        speaker, actor_id=None, affiliation_id=None, name=f"Ada {ATTACK}", text=ATTACK, role=ATTACK, named=True
    )


def _actor(mention: ActorMention) -> ActorMention:
    return replace(mention, actor_id=f"own.{ATTACK}", name=f"Army {ATTACK}", text=ATTACK)


def _place(place: Place | None) -> Place | None:
    if place is None:
        return None
    return replace(
        place,
        text=ATTACK,
        name=f"Alder {ATTACK}/..",
        gazetteer_id=None,
        pcode=None,
        facility=ATTACK,
        admin=(ATTACK, ".."),
    )
