"""From addresses to the document, with the whole reader."""

from threading import Thread
from time import sleep

from sayso.capture import captures
from sayso.capture.web import Web
from sayso.pipeline import Reader

from .shelf import rss
from .site import Page, Raw, Send, Site

ITEMS = """
<item><title>Army takes Alder</title><link>/a</link><pubDate>Tue, 06 May 2031 09:30:00 +0300</pubDate></item>
<item><title>Gone</title><link>/gone</link></item>
"""


def test_the_reports_of_a_feed_say_what_the_feed_says_of_them(site: Site, web: Web, reader: Reader) -> None:
    site.pages |= {
        "/feed": Page(rss(ITEMS)),
        "/a": Page(b"The army said on Monday that it had taken the town of Alder."),
    }
    document = reader.read(captures([site.url("/feed")], web=web))
    (report,) = document.reports
    assert (report.title, report.outlet) == ("Army takes Alder", "Harbour Post & Mail")
    assert (report.published, report.url) == ("2031-05-06T09:30:00+03:00", site.url("/a"))
    assert {claim.report_id for claim in document.claims} == {report.id}
    assert [(failure.error, failure.origin) for failure in document.failures] == [("BadStatus", site.url("/gone"))]


def test_a_host_is_asked_one_thing_at_a_time(site: Site, web: Web) -> None:
    open_now: list[int] = []
    most: list[int] = []

    def counted(send: Send) -> None:
        open_now.append(1)
        most.append(len(open_now))
        send(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n")
        sleep(0.02)  # another request would come in here
        open_now.pop()  # before the answer is whole, after which the next may come
        send(b"The ")

    site.pages["/a"] = Raw(counted)
    threads = [Thread(target=web.capture, args=(site.url("/a"),)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1] * 6
