"""The headings under which the sentences of an explanation stand, wherever it is shown."""

from collections.abc import Mapping

from sayso.model.explanation import Section

HEADINGS: Mapping[Section, str] = {
    "told": "What is told",
    "voices": "Who says so",
    "against": "Who says otherwise",
    "origins": "Independent origins",
    "grade": "What it is worth",
    "disputes": "What is in dispute",
    "corrections": "What was corrected",
    "tolls": "Counts",
    "holding": "Who holds what",
    "ground": "By which rule",
    "age": "Since when",
    "unknown": "What is not known",
    "decisions": "What analysts decided",
    "comparison": "Feature by feature",
}
