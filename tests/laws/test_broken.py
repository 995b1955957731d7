"""A broken input becomes a failure, never a crash, never silence; what stands beside it is read."""

from hashlib import sha256

from hypothesis import given, settings
from hypothesis import strategies as st
from reports import capture

from sayso.model.report import Capture, Given
from sayso.pipeline import Reader

GOOD = "The Syrian army captured Saraqib on Monday, the Syrian Observatory for Human Rights said."

WORDS = st.sampled_from(GOOD.split())
controls = st.text(st.characters(categories=["Cc", "Cf", "Zl", "Zp", "Co"]), max_size=8)
odd_text = st.lists(st.one_of(WORDS, controls, st.text(max_size=12)), min_size=1, max_size=20).map(" ".join)
long_words = st.integers(1_000, 20_000).map(lambda size: f"{'x' * size} captured Saraqib. {'é' * size}")
cut = st.integers(1, 60).map(lambda size: ("Хаджин – “взят” " * 8).encode()[:size])
broken = st.one_of(
    st.binary(max_size=200),
    cut,
    odd_text.map(lambda text: text.encode("utf-8", "surrogatepass")),
    long_words.map(str.encode),
)


def as_capture(content: bytes) -> Capture:
    return Capture(content=content, sha256=sha256(content).hexdigest(), origin="odd.txt", given=Given())


@settings(max_examples=60)
@given(content=broken, as_is=st.booleans())
def test_it_is_read_or_told_of_and_the_run_goes_on(reader: Reader, content: bytes, as_is: bool) -> None:  # noqa: FBT001
    document = reader.read([as_capture(content), capture(GOOD, name="good.txt")], as_is=as_is)
    assert {report.path for report in document.reports} | {failure.origin for failure in document.failures} == {
        "odd.txt",
        "good.txt",
    }
    (good,) = [report for report in document.reports if report.path == "good.txt"]
    assert [claim.event.type for claim in document.claims if claim.report_id == good.id and claim.event] == ["capture"]
    assert "extract" not in {failure.stage for failure in document.failures}
    assert all(failure.message for failure in document.failures)
