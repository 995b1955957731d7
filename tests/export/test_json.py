import json
from typing import Any

import msgspec
import pytest
from cli.builders import document
from hypothesis import given
from hypothesis import strategies as st

from sayso.export.json import decode, encode, schema
from sayso.model.document import Document
from sayso.model.failure import Failure
from sayso.model.report import Notice, Report

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
unknown = st.none() | words
notices = st.builds(
    Notice,
    kind=st.sampled_from(["correction", "retraction"]),
    text=words,
    start=st.none() | st.integers(0, 9),
    end=st.none() | st.integers(0, 9),
)
fields = {name: unknown if "None" in str(form) else words for name, form in Report.__annotations__.items()}
reports = st.builds(Report, **{**fields, "notices": st.lists(notices, max_size=2).map(tuple)})
failures = st.builds(
    Failure,
    stage=st.sampled_from(["capture", "read", "extract"]),
    origin=words,
    report_id=unknown,
    error=words,
    message=words,
)


@given(st.lists(reports, max_size=3), st.lists(failures, max_size=3))
def test_decode_undoes_encode(some: list[Report], failed: list[Failure]) -> None:
    made = msgspec.structs.replace(document(), reports=tuple(some), failures=tuple(failed))
    assert decode(encode(made)) == made


def test_unknown_values_are_null_and_mentions_are_left_out_unless_asked_for() -> None:
    made: dict[str, Any] = json.loads(encode(document()))
    assert made["reports"][0]["byline"] is None
    assert list(made) == ["sayso", "reports", "claims", "events", "control", "failures"]


def test_a_key_that_no_record_has_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match="speeker"):
        decode(encode(document()).replace(b'"speaker"', b'"speeker"', 1))


def test_the_schema_names_every_key_of_a_document() -> None:
    made = json.loads(schema())
    assert set(made["$defs"]["Document"]["properties"]) == set(Document.__struct_fields__)
