"""Small reports from templates, for laws that hold whatever is told."""

from collections.abc import Sequence

from hypothesis import strategies as st
from msgspec import Struct
from reports import capture

from sayso.model.report import Capture

FORCES = ("The Syrian army", "Islamic State fighters", "The SDF", "Rebels", "Turkish forces", "Gunmen")
TOWNS = ("Hajin", "Saraqib", "Manbij", "Gharanij", "Sarmin")
DAYS = ("on Monday", "on Tuesday", "early on Wednesday", "on 3 March", "last week")
SPEAKERS = (
    "the Syrian Observatory for Human Rights said",
    "the monitoring group DeirEzzor 24 said",
    "the Syrian Network for Human Rights said",
    "an SDF spokesman said",
    "the Syrian state news agency SANA reported",
    "witnesses said",
    "according to the US-led coalition",
)
DEEDS = (
    "captured {town}",
    "captured the town of {town}",
    "retook {town}",
    "withdrew from {town}",
    "shelled {town}",
    "attacked {town}",
    "control {town}",
    "destroyed the hospital in {town}",
    "killed 12 civilians in {town}",
)
OUTLETS = ("Harbour Post", "Levant Courier", "Northgate Herald")
DATES = ("2019-03-06", "2019-03-08", "2019-03-15")

UNREAL = (
    "{force} plan to capture {town}.",
    "{force} will capture {town} within days, a spokesman said.",
    "{force} hope to capture {town}.",
    "Residents fear that {force} will capture {town}.",
    "Aid workers fear an attack on {town}.",
    "{force} threatened to capture {town}.",
    "The general ordered {force} to capture {town}.",
    "{force} are preparing to storm {town}, witnesses said.",
    "If {force} capture {town}, thousands will flee.",
    "{force} met in {town} to discuss how to capture the city.",
)


class Story(Struct, frozen=True):
    """A report in the making: its sentences, its outlet and its day."""

    sentences: tuple[str, ...]
    outlet: str
    published: str

    def capture(self, name: str, *, foot: str = "") -> Capture:
        text = "\n\n".join((*self.sentences, *([foot] if foot else [])))
        return capture(text, name=name, outlet=self.outlet, published=self.published)


def captures(stories: Sequence[Story]) -> list[Capture]:
    """The stories as captures with names of their own."""
    return [story.capture(f"{number}.txt") for number, story in enumerate(stories)]


def lowered(force: str) -> str:
    return force.replace("The ", "the ")


@st.composite
def stories(draw: st.DrawFn, *, forces: Sequence[str] = FORCES, towns: Sequence[str] = TOWNS) -> Story:
    """One report of one to three sentences, most of them attributed."""
    sentences = []
    for _ in range(draw(st.integers(1, 3))):
        deed = draw(st.sampled_from(DEEDS)).format(town=draw(st.sampled_from(towns)))
        told = f"{draw(st.sampled_from(forces))} {deed} {draw(st.sampled_from(DAYS))}"
        speaker = draw(st.sampled_from((*SPEAKERS, None)))
        sentences.append(f"{told}, {speaker}." if speaker else f"{told}.")
    return Story(tuple(dict.fromkeys(sentences)), draw(st.sampled_from(OUTLETS)), draw(st.sampled_from(DATES)))


@st.composite
def shelves(draw: st.DrawFn) -> list[Story]:
    """Two to four reports on the same two forces in the same town or two, so that they have much to disagree about."""
    forces = draw(st.lists(st.sampled_from(FORCES), min_size=2, max_size=2, unique=True))
    towns = draw(st.lists(st.sampled_from(TOWNS), min_size=1, max_size=2, unique=True))
    one = stories(forces=forces, towns=towns)
    return draw(st.lists(one, min_size=2, max_size=4, unique_by=lambda story: story.sentences))


unreal = st.builds(
    lambda form, force, town: form.format(force=force if form.startswith("{force}") else lowered(force), town=town),
    st.sampled_from(UNREAL),
    st.sampled_from(FORCES),
    st.sampled_from(TOWNS),
)
