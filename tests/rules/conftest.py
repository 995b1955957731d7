"""Which rules the claims of a sentence quote."""

from collections.abc import Callable

import pytest
from reports import capture

from sayso.model.claim import Claim
from sayso.pipeline import Reader

Claims = Callable[[str], tuple[Claim, ...]]


@pytest.fixture(scope="session")
def claims(reader: Reader) -> Claims:
    def read(text: str) -> tuple[Claim, ...]:
        document = reader.read([capture(text)], as_is=True)
        assert document.failures == ()
        return document.claims

    return read
