"""Claims of a small world by chance: few places, days and speakers, so that they meet."""

from hypothesis import strategies as st

from corroborate.builders import claim, killed, report
from sayso.model.claim import Claim
from sayso.model.report import Report

REPORTS: tuple[Report, ...] = (
    report("r1", "2018-12-10", origin="wire"),
    report("r2", "2018-12-11", origin="wire"),
    report("r3", "2018-12-12"),
    report("r4", "2018-12-21"),
    report("r5", None),
)


@st.composite
def told(draw: st.DrawFn) -> Claim:
    """One claim of the small world."""
    speaker = draw(st.sampled_from(["SDF", "YPG", "SOHR", "DEZ24", "IS", "GoS", None]))
    low = draw(st.sampled_from([None, 1, 5, 12]))
    return claim(
        draw(st.sampled_from(["capture", "control_status", "clash", "airstrike", "explosion", "withdrawal", "siege"])),
        draw(st.sampled_from(["Hajin", "Susah", "Badia", None])),
        by=draw(st.sampled_from([("SDF",), ("IS",), ("CJTF-OIR",), ("rebels",), ()])),
        on=draw(st.sampled_from([None, "2018-12-09", "2018-12-10", "../2018-12-11", "2018-12-03/2018-12-09"])),
        says=speaker,
        factuality=draw(st.sampled_from(["CT+", "CT+", "CT+", "CT-", "PS+", "Uu"])),
        modality=draw(st.sampled_from(["asserted", "asserted", "asserted", "future", "intended"])),
        stage=draw(st.sampled_from(["done", "under_way", "planned"])),
        facility=draw(st.sampled_from([None, "hospital", "Nabd al-Hayat hospital"])),
        outcome=draw(st.sampled_from([None, "full_control", "partial_control:35", "presence", "destroyed"])),
        toll=(killed(low),) if low else (),
        background=draw(st.integers(0, 9)) == 0,
        report=draw(st.sampled_from(REPORTS)).id,
    )


claims = st.lists(told(), max_size=14, unique_by=lambda one: one.id)
