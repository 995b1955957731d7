"""Own reports with every known trap in them, and all that must come out of each."""

import pytest

from golden.compare import problems
from golden.shelf import Golden, goldens
from golden.view import view
from golden.write import written
from sayso.pipeline import Reader


def _case(golden: Golden) -> object:
    reason = golden.expected.get("xfail")
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
    return pytest.param(golden, id=golden.folder.name, marks=marks)


@pytest.mark.parametrize("golden", [_case(golden) for golden in goldens()])
def test_golden(golden: Golden, reader: Reader, pytestconfig: pytest.Config) -> None:
    document = golden.read(reader)
    found = view(document)
    if pytestconfig.getoption("--update-golden"):
        path = golden.folder / "expected.toml"
        path.write_text(written(golden.expected, found), encoding="utf-8")
        pytest.skip(f"{path.name} of {golden.folder.name} written: review it")
    assert document.failures == ()
    wrong = problems(golden.expected, found)
    assert not wrong, "\n".join(wrong)
    texts = {report.id: report.text for report in document.reports}
    for claim in document.claims:
        content = claim.content
        assert texts[claim.report_id][content.start : content.end] == content.exact


def test_every_folder_is_read() -> None:
    shelved = {golden.folder.name for golden in goldens()}
    folders = {path.parent.name for path in goldens()[0].folder.parent.glob("*/report*.txt")}
    assert folders == shelved
