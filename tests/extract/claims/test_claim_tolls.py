"""Each count of people belongs to the claim whose event it is told of."""

from hashlib import sha256

import pytest

from sayso.model.report import Capture, Given
from sayso.pipeline import Reader


def counts(reader: Reader, text: str) -> list[list[tuple[str, str, int | None]]]:
    content = text.encode()
    given = Given(published="2018-12-12")
    capture = Capture(content=content, sha256=sha256(content).hexdigest(), origin="a.txt", given=given)
    document = reader.read([capture], as_is=True)
    return [[(t.effect, t.of, t.min) for t in claim.toll] for claim in document.claims if claim.toll]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The army killed five rebels in Hajin and captured eight fighters in Sousa.",
            [[("killed", "combatant", 5)], [("captured", "combatant", 8)]],
        ),
        (
            "A monitor said 90 IS fighters, 50 SDF fighters and 30 civilians had been killed since 10 September.",
            [[("killed", "combatant", 90), ("killed", "combatant", 50), ("killed", "civilian", 30)]],
        ),
        ("Shells hit Hajin, killing 12 civilians.", [[("killed", "civilian", 12)]]),
        ("Ana Rell, 65, was killed by gunmen in Hajin.", [[("killed", "person", 1)]]),
        ("The murder of the mayor by gunmen shocked Hajin.", [[("killed", "person", 1)]]),
        (
            "Gunmen killed Ana Rell and wounded two guards in Hajin.",
            [[("wounded", "combatant", 2), ("killed", "person", 1)]],
        ),
    ],
)
def test_no_count_is_taken_twice(reader: Reader, text: str, expected: list[list[tuple[str, str, int | None]]]) -> None:
    assert counts(reader, text) == expected
