"""The page: a head, events, who holds what, protected objects, and the reports as numbered footnotes."""

from sayso.export.exported import Contents, Exported
from sayso.export.page.control import control_section
from sayso.export.page.events import event_section
from sayso.export.page.index import Index, outlet
from sayso.export.page.markup import Html, element, joined, link
from sayso.export.page.objects import object_section
from sayso.lexicon.load import data_text
from sayso.model.event import Event
from sayso.model.report import Report

ABOUT = (
    "Every sentence here is somebody's, and leads to the report that it stands in. A grade says how many independent "
    "origins say so, not what is true. What is assessed and what is claimed are kept apart."
)
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def html_page(contents: Contents) -> Exported:
    """The dossier in one file: no script, no picture, no request to anywhere; print it for a PDF."""
    index = Index(contents.document)
    document = contents.document
    title = contents.title or "What is said"
    events = sorted(document.events, key=_moment) if "events" in contents.kinds else []
    spells = document.control if "control" in contents.kinds else ()
    sections = (
        ("Events", [event_section(index, event) for event in events]),
        ("Who holds what", [control_section(index, spells)] if spells else []),
        ("Protected objects", [object_section(index, one) for one in contents.dossiers]),
        ("Reports", [element("ol", *_reports(index), class_="reports")] if document.reports else []),
    )
    body = [part for heading, parts in sections if parts for part in (element("h2", heading), *parts)]
    made = _whole(title, joined((element("h1", title), element("p", ABOUT, class_="about"), *body)), document.sayso)
    rows = len(events) + len(spells) + len(contents.dossiers)
    return Exported(content=made.encode("utf-8", "replace"), rows=rows)


def _moment(event: Event) -> tuple[str, str]:
    earliest = (event.date.start_min or event.date.end_max) if event.date else None
    return earliest or event.first_said or "9999", event.id


def _reports(index: Index) -> list[Html]:
    numbered = sorted(index.numbers.items(), key=lambda one: one[1])
    return [_report(index.reports[own], number) for own, number in numbered]


def _report(report: Report, number: int) -> Html:
    name = report.title or outlet(report)
    copy = f" Counts as a copy: {report.origin_because}" if report.origin_because else ""
    told = ", ".join(part for part in (report.outlet, report.published) if part)
    notices = "".join(f" {one.kind.capitalize()}: “{one.text}”." for one in report.notices)
    digest = element("span", f" Bytes as fetched: SHA-256 {report.capture_sha256}.", class_="soft")
    return element(
        "li", link(report.url, name), f". {told}.{copy}{notices}" if told else ".", digest, id=f"report-{number}"
    )


def _whole(title: str, body: Html, version: str) -> str:
    head = joined(
        (
            Html('<meta charset="utf-8">'),
            Html(f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'),
            Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
            Html('<meta name="referrer" content="no-referrer">'),
            element("title", title),
            element("style", Html(data_text("export/dossier.css"))),
        )
    )
    foot = element("p", f"Made by sayso {version}.", class_="about")
    return f'<!doctype html>\n<html lang="en">\n<head>{head}</head>\n<body>\n{body}\n{foot}\n</body>\n</html>\n'
