"""Dates: the time expressions of a report, each tied to a day by the tense of what it dates."""

from sayso.extract.mentions.scene import Scene
from sayso.extract.mentions.tense import tense_of


def add_dates(scene: Scene, published: str | None) -> None:
    """Add every time expression with its bounds, said on the day of publication."""
    dates = scene.knowledge.dates
    for expression in dates.find(scene.parse.text):
        over = scene.over(expression.start, expression.end)
        if over is None:
            continue
        stretch = scene.stretch(*over)
        tense = tense_of(scene, stretch.first, stretch.head)
        bounds, timex = dates.resolve(expression, anchor=published, tense=tense)
        scene.add("date", stretch, expression=expression, bounds=bounds, timex=timex, name=expression.text)
