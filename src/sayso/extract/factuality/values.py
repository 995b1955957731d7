"""How an event stands for the one who says it, as it is reckoned step by step."""

from msgspec import Struct
from msgspec.structs import replace

from sayso.lexicon.factuality import Certainty, FactualityRule
from sayso.model.terms import Factuality, Modality, Stage


class Judgement(Struct, frozen=True, kw_only=True):
    """How an event stands for its speaker; `rules` are the ids of the lexicon rules that decided."""

    is_positive: bool = True
    certainty: Certainty = "CT"
    modality: Modality = "asserted"
    stage: Stage = "done"
    is_purpose: bool = False
    asks_for_a_part: bool = False
    rules: tuple[str, ...] = ()

    @property
    def factuality(self) -> Factuality:
        """The FactBank value."""
        if self.asks_for_a_part:
            return "CTu"
        is_open = self.modality == "questioned" or (self.modality == "conditional" and self.certainty == "CT")
        if self.certainty == "U" or is_open:
            return "Uu"
        values: dict[Certainty, tuple[Factuality, Factuality]] = {
            "CT": ("CT+", "CT-"),
            "PR": ("PR+", "PR-"),
            "PS": ("PS+", "PS-"),
        }
        return values[self.certainty][0 if self.is_positive else 1]


def apply(judged: Judgement, rule: FactualityRule) -> Judgement:
    """What a rule makes of a judgement."""
    return replace(
        judged,
        stage=rule.stage or judged.stage,
        modality=rule.modality or judged.modality,
        certainty=rule.certainty or judged.certainty,
        is_positive=judged.is_positive != rule.flips,
        rules=(*judged.rules, rule.id),
    )
