"""An altered byte is found and named; several are found by their block."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.store.blocks import BLOCK, Altered, altered, sums

PIECE = 4 * BLOCK
contents = st.builds(
    lambda seed, size: (seed * (size // len(seed) + 1))[:size], st.binary(min_size=1), st.integers(1, 20_000)
)


def pieces(content: bytes) -> list[bytes]:
    return [content[start : start + PIECE] for start in range(0, len(content), PIECE)]


def test_bytes_that_were_not_altered_are_as_they_were() -> None:
    for content in (b"", b"a", bytes(BLOCK), bytes(range(256)) * 100):
        assert altered(pieces(content), sums(pieces(content)), len(content)) is None


@given(contents, st.data())
def test_one_altered_byte_is_named_with_what_it_was(content: bytes, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(content) - 1))
    by = data.draw(st.integers(1, 255))
    now = (content[place] + by) % 256
    changed = content[:place] + bytes([now]) + content[place + 1 :]
    found = altered(pieces(changed), sums(pieces(content)), len(content))
    assert found == Altered(place, place + 1, was=content[place], now=now)


@given(contents, st.sets(st.integers(0, 19_999), min_size=2, max_size=9), st.integers(1, 255))
def test_several_altered_bytes_are_found_by_their_block(content: bytes, places: set[int], by: int) -> None:
    changed = bytearray(content)
    hit = sorted({place % len(content) for place in places})
    for place in hit:
        changed[place] = (changed[place] + by) % 256
    found = altered(pieces(bytes(changed)), sums(pieces(content)), len(content))
    assert found is not None
    assert found.start <= hit[0] < found.end


def test_what_was_cut_off_or_added_is_found() -> None:
    content = bytes(range(256)) * 40
    kept = sums(pieces(content))
    for changed in (content[:-1], content[:BLOCK], content + b"x", b""):
        assert altered(pieces(changed), kept, len(content)) is not None
