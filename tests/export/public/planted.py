"""Reports with secrets planted in them: witnesses, the killed, a facility's name, and the way to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from corroborate.builders import claim, killed, report
from hypothesis import strategies as st
from msgspec.structs import replace

from export.shelf import answer
from sayso.export.public import Known
from sayso.model.claim import Claim, Speaker
from sayso.model.found import Answer, ClaimDecision
from sayso.model.mention import FacilityNamed, PersonNamed
from sayso.model.report import Report
from sayso.model.selector import Selector, select
from sayso.model.terms import FacilityType, SpeakerKind

KINDS: tuple[FacilityType, ...] = ("hospital", "clinic", "school", "shelter", "camp")
ANALYST = "Zuvex Qamol"
POINTS = ("{lat}, {lon}", "{lat} N {lon} E", "{lat}°N, {lon}°E", "{lat}/{lon}", "37S FU {lat5} {lon5}")


def word(first: str) -> st.SearchStrategy[str]:
    """A word that no text has, with a first letter of its own, so that no two secrets are one."""
    return st.from_regex(rf"\A{first}[aiou][zvxq][aeiou][bdklmnr][aeiou][zvxq]\Z")


decimals = st.from_regex(r"\A[1-9]{5}\Z")


@dataclass(frozen=True, kw_only=True)
class Secrets:
    """What is planted: no public copy may show any of it."""

    given: str
    surname: str
    dead: tuple[str, str]
    own_name: str
    kind: FacilityType
    lat: str
    lon: str
    way: str
    point: str
    speaker_kind: SpeakerKind
    joint: str

    @property
    def person(self) -> str:
        """The witness, as the report names her first."""
        return f"{self.given}{self.joint}{self.surname}"

    @property
    def facility(self) -> str:
        """The facility as the report calls it."""
        return f"{self.own_name} {self.kind}"

    @property
    def written_point(self) -> str:
        """The point as the report gives it."""
        return self.point.format(lat=self.lat, lon=self.lon, lat5=self.lat[-5:], lon5=self.lon[-5:])

    def words(self) -> Iterator[str]:
        """Each secret by itself, in small letters."""
        yield from (self.given, self.surname, *(part for one in self.dead for part in one.split()))
        yield from (ANALYST, self.own_name, self.lat, self.lon, self.lat[-5:], self.way)


secrets = st.builds(
    Secrets,
    given=word("B"),
    surname=word("D"),
    dead=st.tuples(st.builds("{} {}".format, word("K"), word("L")), st.builds("{} al-{}".format, word("M"), word("N"))),
    own_name=st.builds("{} {}".format, word("R"), word("T")) | st.builds("Al-{}".format, word("R")),
    kind=st.sampled_from(KINDS),
    lat=decimals.map("34.{}".format),
    lon=decimals.map("40.{}".format),
    way=st.sampled_from(["northern outskirts of", "fields east of", "old quarter of"]),
    point=st.sampled_from(POINTS),
    speaker_kind=st.sampled_from(["witness", "anonymous"]),
    joint=st.sampled_from([" ", "  ", "\n"]),
)


def planted(secret: Secrets) -> tuple[Answer, Known]:
    """A document with the secrets in every place that has room for one, and what the reader knows of its names."""
    told = _report(secret)
    claims = (*_of_strike(secret, told), _of_control(secret, told))
    decision = ClaimDecision(
        claim_id=claims[0].id,
        act="accept",
        who=ANALYST,
        at="2019-01-07T09:30:00Z",
        why=f"{secret.surname} was heard at {secret.written_point}",
    )
    return answer(claims, [told], [decision]), _known(secret, told)


def _report(secret: Secrets) -> Report:
    text = (
        f"WARPLANES HIT {secret.facility.upper()}, SAYS {secret.surname.upper()}\n\n"
        f"Warplanes struck {secret.facility} in Hajin on 5 December 2018, {secret.person}, a nurse, said. "
        f"{secret.surname}'s sister fled to {secret.written_point}. It stands on the {secret.way} Hajin.\n\n"
        f"The dead were named as {secret.dead[0]}, 7, and {secret.dead[1]}. SDF fighters hold {secret.facility} now."
    )
    slug = "-".join((secret.given, secret.surname)).lower()
    base = report("r1", "2018-12-06", text=text)
    return replace(
        base,
        title=text.partition("\n")[0],
        url=f"https://news.example/{slug}-on-the-strike",
        path=f"/home/{secret.given}/reports/{slug}.html",
        byline=None,
    )


def _of_strike(secret: Secrets, told: Report) -> tuple[Claim, Claim]:
    base = claim("airstrike", "Hajin", by="RUS", on="2018-12-05", facility=secret.facility, facility_type=secret.kind)
    assert base.event is not None
    assert base.event.place is not None
    assert base.facility is not None
    words = f"Warplanes struck {secret.facility} in Hajin on 5 December 2018"
    place = replace(
        base.event.place,
        text=secret.facility,
        selector=_found(told, secret.facility),
        lat=float(secret.lat),
        lon=float(secret.lon),
        relation=secret.way,
    )
    event = replace(base.event, trigger=_found(told, "struck"), place=place)
    said = replace(
        base,
        content=_found(told, words),
        speaker=_speaker(secret, told),
        speaker_chain=(secret.person,),
        event=event,
        facility=replace(base.facility, name=secret.facility, damage="damaged", place=place),
        toll=(replace(killed(2), text=f"{secret.dead[0]}, 7, and {secret.dead[1]}"),),
    )
    again = replace(
        said, id="again", speaker=None, speaker_chain=(), content=_found(told, f"{secret.surname}'s sister")
    )
    return said, again


def _of_control(secret: Secrets, told: Report) -> Claim:
    base = claim("control_status", "Hajin", by="SDF", facility=secret.facility, says="SOHR")
    assert base.event is not None
    assert base.event.place is not None
    place = replace(base.event.place, lat=float(secret.lat), lon=float(secret.lon), text=secret.facility)
    event = replace(base.event, trigger=_found(told, "hold"), place=place)
    return replace(base, content=_found(told, f"SDF fighters hold {secret.facility}"), event=event)


def _speaker(secret: Secrets, told: Report) -> Speaker:
    return Speaker(
        text=f"{secret.person}, a nurse",
        actor_id=None,
        name=secret.person,
        kind=secret.speaker_kind,
        named=True,
        role="nurse",
        affiliation_id=None,
        selector=_found(told, f"{secret.person}, a nurse"),
    )


def _known(secret: Secrets, told: Report) -> Known:
    people = [PersonNamed(report_id=told.id, selector=_found(told, name), value=None) for name in secret.dead]
    buildings = [FacilityNamed(report_id=told.id, selector=_found(told, secret.facility), value=None)]
    return Known(persons=tuple(people), facilities=tuple(buildings))


def _found(told: Report, words: str) -> Selector:
    start = told.text.index(words)
    return select(told.text, start, start + len(words))
