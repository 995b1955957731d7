"""What a dossier says: every value with who asserts and who denies it, and what nobody says."""

import pytest
from corroborate.builders import claim, report
from msgspec.structs import replace

from dossier.builders import drawn, of, state, who
from sayso.model.claim import Claim, facility_state
from sayso.model.dossier import Dossier


def only(claims: list[Claim], *days: str) -> Dossier:
    (one,) = drawn(claims, *(report(f"r{n}", day) for n, day in enumerate(days or ("2018-12-12",), start=1)))
    return one


def used(says: str, *, factuality: str = "CT+", value: str = "base", by: str = "IS", name: str = "r1") -> Claim:
    made = claim("military_use", facility="hospital", by=by, says=says, factuality=factuality, report=name)  # type: ignore[arg-type]
    return replace(made, facility=facility_state("hospital", military_use=value))


def lost(says: str, *, factuality: str = "CT+") -> Claim:
    made = claim("legal_assertion", facility="hospital", says=says, factuality=factuality)  # type: ignore[arg-type]
    return replace(made, facility=facility_state("hospital", status_assertion="lost", warning="not_stated"))


def test_loss_of_protection_is_somebodys_word_with_the_ground_that_he_gives() -> None:
    one = only([used("CJTF-OIR", value="firing_position"), lost("CJTF-OIR")])
    statement = of(one, "status_assertion")["lost"]
    assert who(statement.asserted_by) == ["CJTF-OIR"]
    assert [voice.interest for voice in statement.asserted_by] == ["self_serving"]
    assert statement.ground == of(one, "military_use")["firing_position"].claim_ids
    assert of(one, "military_use")["firing_position"].by == ("IS",)
    assert one.differ == ()


def test_a_ground_of_another_speaker_is_not_his() -> None:
    one = only([used("SDF"), lost("CJTF-OIR")])
    assert of(one, "status_assertion")["lost"].ground == ()


def test_a_warning_that_nobody_mentions_is_not_stated_and_never_not_given() -> None:
    one = only([used("CJTF-OIR"), lost("CJTF-OIR")])
    assert one.warning == ()
    told = {element.name: element.told for element in one.elements}
    assert told["warning"] == "not_stated"
    assert told["harmful_use"] == "stated"
    assert set(told.values()) == {"stated", "not_stated"}


def test_two_words_on_one_warning_differ() -> None:
    one = only([state("CJTF-OIR", warning="stated_given"), state("SOHR", warning="stated_not_given")])
    assert one.differ == ("warning",)
    assert {element.name: element.told for element in one.elements}["warning"] == "disputed"


def test_a_denied_use_stands_beside_the_alleged_one() -> None:
    one = only([used("CJTF-OIR"), used("SOHR", factuality="CT-")])
    statement = of(one, "military_use")["base"]
    assert (who(statement.asserted_by), who(statement.denied_by)) == (["CJTF-OIR"], ["SOHR"])
    assert one.differ == ("military_use",)
    assert {element.name: element.told for element in one.elements}["harmful_use"] == "disputed"


def test_no_fighters_in_it_is_a_word_against_every_use() -> None:
    one = only([used("CJTF-OIR"), state("DEZ24", military_use="none")])
    assert one.differ == ("military_use",)


def test_a_denied_loss_is_a_denial_and_no_assertion() -> None:
    one = only([lost("SOHR", factuality="CT-")])
    statement = of(one, "status_assertion")["lost"]
    assert statement.asserted_by == ()
    assert who(statement.denied_by) == ["SOHR"]


def test_hearsay_has_a_voice_without_a_name_and_its_doubt() -> None:
    hearsay = replace(state("nobody", functioning="not_operational"), factuality="PR-")
    speaker = replace(hearsay.speaker, kind="unattributed", actor_id=None, name=None, text=None)  # type: ignore[type-var]
    (voice,) = of(only([replace(hearsay, speaker=speaker)]), "functioning")["not_operational"].asserted_by
    assert (voice.name, voice.kind, voice.certainty) == (None, "unattributed", "probable")


def test_spokesmen_of_one_body_are_one_voice_over_all_reports() -> None:
    first, second = used("SDF"), used("SDF", name="r2")
    one = only([first, second], "2018-12-10", "2018-12-14")
    (voice,) = of(one, "military_use")["base"].asserted_by
    assert (voice.first_said, voice.last_said) == ("2018-12-10", "2018-12-14")
    assert len(voice.claim_ids) == 2


def test_who_did_it_is_open_where_the_claims_of_the_event_do_not_agree() -> None:
    air = claim("airstrike", facility="hospital", by="CJTF-OIR", on="2018-12-07", outcome="destroyed")
    mine = claim("explosion", facility="hospital", by="IS", on="2018-12-09", says="SDF", outcome="destroyed")
    open_ = claim(
        "facility_damage", facility="hospital", says="Pentagon", factuality="Uu", damage="destroyed",
        words="who had destroyed the hospital",
    )  # fmt: skip
    one = only([air, mine, open_])
    assert {value: made.by for value, made in of(one, "cause").items()} == {
        "airstrike": ("CJTF-OIR",),
        "explosion": ("IS",),
        "not_known": (),
    }
    assert one.differ == ("cause",)
    assert who(of(one, "damage")["destroyed"].asserted_by) == ["Pentagon"]


def test_blame_denied_is_a_denial_by_the_one_who_is_blamed() -> None:
    air = claim("airstrike", facility="hospital", by="CJTF-OIR", on="2018-12-07")
    denial = claim(
        "airstrike",
        facility="hospital",
        says="CJTF-OIR",
        on="2018-12-07",
        factuality="CT-",
        blame="denied",
        report="r2",
    )
    statement = of(only([air, denial], "2018-12-08", "2018-12-09"), "cause")["airstrike"]
    assert (who(statement.asserted_by), who(statement.denied_by)) == (["SOHR"], ["CJTF-OIR"])


def test_what_fell_near_it_did_not_hit_it() -> None:
    near = claim("shelling", facility="hospital", by="GoS", words="a shell fell near the hospital")
    assert only([near]).cause == ()


@pytest.mark.parametrize("how", [{"modality": "future"}, {"stage": "planned"}, {"modality": "conditional"}])
def test_what_is_only_planned_or_feared_says_nothing_of_it(how: dict[str, str]) -> None:
    made = claim("airstrike", facility="hospital", by="GoS", outcome="destroyed", damage="destroyed", **how)  # type: ignore[arg-type]
    one = only([made])
    assert (one.damage, one.cause) == ((), ())


def test_work_then_and_ruin_later_are_no_dispute() -> None:
    before, after = state("SOHR", functioning="operational"), state("SDF", functioning="not_operational", report="r2")
    assert only([before, after], "2018-12-01", "2018-12-14").differ == ()
    assert only([before, after], "2018-12-14", "2018-12-14").differ == ("functioning",)


def test_it_tells_its_events_and_who_held_it() -> None:
    taken = [
        claim("capture", facility="hospital", by="SDF", to="IS", on="2018-12-10", says=says)
        for says in ("SDF", "DEZ24")
    ]
    one = only(taken)
    (event,), (held,) = one.events, one.held
    assert (event.type, event.grade, event.origins) == ("capture", "corroborated", 2)
    assert (held.holder, held.status, held.assessed) == ("SDF", "full_control", True)


def test_its_id_stays_while_its_first_claim_stays() -> None:
    told = sorted([used("CJTF-OIR"), lost("CJTF-OIR"), used("SDF")], key=lambda one: one.id)
    assert only(told).id == only(told[:1]).id
