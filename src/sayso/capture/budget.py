"""How many bytes a compressed file may become: the guard against bombs."""

from sayso.capture.damage import Damaged

FREE = 64 * 1024 * 1024
TIMES = 100


class Budget:
    """What may come out of one file, over all layers of compression together.

    Pages compress to a fifth or a tenth, a bomb to a thousandth: up to 64 MiB, or a hundred times the file's size, is
    let through, and what becomes more is refused before it is held in memory.
    """

    def __init__(self, size: int) -> None:
        self._left = FREE + TIMES * size

    def spend(self, count: int) -> None:
        """Take note of bytes that came out of a compression; raises `Damaged` when they are too many."""
        self._left -= count
        if self._left < 0:
            problem = f"becomes more than {TIMES} times its size, as bombs do; the rest is not read"
            raise Damaged("Bomb", problem)
