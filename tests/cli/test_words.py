from typing import get_args

from sayso.lexicon.words import Words, words


def test_every_code_has_its_words() -> None:
    for field, form in Words.__annotations__.items():
        codes = get_args(get_args(form)[0])
        assert set(getattr(words(), field)) == set(codes), field
