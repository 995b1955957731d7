"""What an outlet says of its own report afterwards is told, kept in the text, and not read for claims."""

from reports import capture as taken

from read.builders import page
from sayso.model.report import NoticeKind
from sayso.pipeline import Reader

BODY = (
    "The army took the town of Alder on Monday after a week of shelling, a spokesman said.\n\n"
    "Residents said that the last fighters had left by the river during the night."
)


def kinds(text: str) -> list[NoticeKind]:
    return [notice.kind for notice in page(text).report.notices]


def test_a_notice_is_told_with_its_place() -> None:
    text = f"Alder falls\n\n{BODY}\n\nCorrection: an earlier version gave Tuesday as the day."
    report = page(text).report
    (notice,) = report.notices
    assert notice.kind == "correction"
    assert (
        report.text[notice.start : notice.end]
        == notice.text
        == "Correction: an earlier version gave Tuesday as the day."
    )
    assert page(text, as_is=True).report.notices == report.notices


def test_each_kind_is_known_and_a_report_without_one_has_none() -> None:
    assert kinds(BODY) == []
    assert kinds(f"This story has been retracted.\n\n{BODY}") == ["retraction"]
    assert kinds(f"{BODY}\n\nEDITOR’S NOTE: This article has been updated with the ministry's comment.") == ["update"]
    assert kinds(f"{BODY}\n\nCLARIFICATION: The figure covers the whole province.") == ["clarification"]
    assert kinds(f"ADVISORY: Meridian Wire withdraws its item of Monday.\n\n{BODY}") == ["retraction"]


def test_the_title_tells_too() -> None:
    report = page(f"CORRECTED-Army takes Alder\n\n{BODY}").report
    (notice,) = report.notices
    assert (notice.kind, notice.text) == ("correction", "CORRECTED-")
    assert report.text[notice.start : notice.end] == "CORRECTED-"
    assert report.title == "CORRECTED-Army takes Alder"


def test_words_about_others_corrections_are_news() -> None:
    assert kinds(f"{BODY}\n\nThe ministry corrected its figures and withdrew an earlier statement.") == []


def test_a_notice_is_not_read_for_claims_and_a_withdrawn_report_is_kept(reader: Reader) -> None:
    news = "The Syrian army captured Saraqib on Monday, the Syrian Observatory for Human Rights said."
    told = f"{news}\n\nThis story has been retracted: it said that Islamic State had captured Idlib on Sunday."
    document = reader.read([taken(told)])
    assert [notice.kind for notice in document.reports[0].notices] == ["retraction"]
    assert [claim.event.place.name for claim in document.claims if claim.event and claim.event.place] == ["Saraqib"]
