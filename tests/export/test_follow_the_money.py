"""Entities, as followthemoney reads them."""

import json
from collections import Counter
from typing import Any

from corroborate.builders import claim, report
from followthemoney import model
from msgspec.structs import replace

from export.shelf import contents
from sayso.export.exported import Contents
from sayso.export.follow_the_money import entity_lines
from sayso.model.claim import Speaker

HIT = claim("airstrike", "Hajin", by="RUS", to="IS", on="2018-12-05", report="r1")
DENIED = claim("airstrike", "Hajin", by="RUS", to="IS", on="2018-12-05", says="GoS", factuality="CT-", report="r2")
REPORTS = (
    replace(report("r1", "2018-12-06T09:30:00+02:00", text="Alder."), url="https://news.example/a", title="Struck"),
    report("r2", "2018-12-07", text="Birch."),
)


def entities(whole: Contents) -> list[dict[str, Any]]:
    return [json.loads(line) for line in entity_lines(whole).content.splitlines()]


def test_every_value_is_one_that_the_schema_knows(hajin: Contents) -> None:
    for whole in (contents(HIT, DENIED, reports=REPORTS), hajin):
        for told in entities(whole):
            proxy = model.get_proxy(told, cleaned=False)
            assert proxy.schema.validate(proxy.to_dict()) is None
            kept = {name: len(proxy.get(name)) for name in told["properties"]}
            assert kept == {name: len(values) for name, values in told["properties"].items()}, told
            for prop, value in proxy.itervalues():
                assert prop.type.validate(value), (prop.name, value)


def test_every_link_leads_to_an_entity(hajin: Contents) -> None:
    told = {one["id"]: model.get_proxy(one, cleaned=False) for one in entities(hajin)}
    links = [value for proxy in told.values() for prop, value in proxy.itervalues() if prop.type.name == "entity"]
    assert [link for link in links if link not in told] == []
    assert len(links) > 50


def test_the_same_actor_is_one_entity_with_the_same_id_each_time() -> None:
    one, other = entities(contents(HIT, reports=REPORTS)), entities(contents(DENIED, HIT, reports=REPORTS))
    actors = [{e["id"] for e in some if e["schema"] in {"Organization", "PublicBody"}} for some in (one, other)]
    assert actors[0] <= actors[1]
    assert Counter(e["id"] for e in other).most_common(1)[0][1] == 1


def test_a_denial_is_no_assertion() -> None:
    links = [e for e in entities(contents(HIT, DENIED, reports=REPORTS)) if e["schema"] == "Documentation"]
    assert sorted(link["properties"]["role"][0].split()[-1] for link in links) == ["asserts", "denies"]


def test_a_person_who_is_named_is_a_person() -> None:
    speaker = Speaker(
        text="Ana Rell", actor_id="SDF", name="Ana Rell", kind="party", named=True, role="spokeswoman",
        affiliation_id="SDF", selector=None,
    )  # fmt: skip
    (person,) = [
        e for e in entities(contents(replace(HIT, speaker=speaker), reports=REPORTS)) if e["schema"] == "Person"
    ]
    assert person["properties"] == {"name": ["Ana Rell"], "position": ["spokeswoman"]}


def test_a_claim_of_no_event_is_counted() -> None:
    lone = replace(HIT, id="lone", event=None)
    made = entity_lines(contents(HIT, lone, reports=REPORTS))
    assert [left.ids for left in made.left_out] == [("lone",)]
