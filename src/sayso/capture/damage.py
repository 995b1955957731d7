"""What is wrong with one input or a part of it, on the way to the failure that says so."""


class Damaged(Exception):
    """An input, or a part of one, that cannot be taken; `error` is the code of the failure that it becomes."""

    def __init__(self, error: str, problem: str) -> None:
        super().__init__(problem)
        self.error = error
        self.problem = problem
