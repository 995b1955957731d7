"""Same input, same output, byte for byte, by a reader of its own."""

import pytest
from demo.picture import Picture

from sayso.export.json import encode
from sayso.pipeline import Reader


@pytest.mark.slow
def test_another_reader_gives_the_same_bytes(reader: Reader) -> None:
    one = encode(Picture.of_examples(reader).document)
    assert encode(Picture.of_examples(Reader.load()).document) == one


def test_reading_again_gives_the_same_bytes(reader: Reader) -> None:
    one = encode(Picture.of_examples(reader).document)
    assert encode(Picture.of_examples(reader).document) == one
