"""The closed lists of terms that records use, as the contract names them."""

from typing import Literal, get_args

EventType = Literal[
    "attack",
    "clash",
    "advance",
    "offensive",
    "capture",
    "withdrawal",
    "surrender",
    "airstrike",
    "shelling",
    "explosion",
    "suicide_bombing",
    "shooting",
    "chemical_attack",
    "execution",
    "killing",
    "abduction",
    "arrest",
    "release",
    "looting",
    "facility_damage",
    "military_use",
    "siege",
    "route_cut",
    "displacement",
    "evacuation",
    "reinforcement",
    "shootdown",
    "intercepted",
    "ceasefire",
    "agreement",
    "aid",
    "aid_blocked",
    "protest",
    "control_status",
    "legal_assertion",
    "toll",
]
EVENT_TYPES: tuple[EventType, ...] = get_args(EventType)

SpeakerKind = Literal["party", "monitor", "official", "organisation", "media", "witness", "anonymous", "unattributed"]
Medium = Literal["statement", "video", "social_media", "interview", "broadcast", "press_conference", "document"]
Mode = Literal["direct", "indirect", "mixed", "narrated"]
Factuality = Literal["CT+", "CT-", "PR+", "PR-", "PS+", "PS-", "CTu", "Uu"]
Modality = Literal["asserted", "future", "intended", "conditional", "questioned", "ordered"]
Interest = Literal["self_serving", "against_interest", "neutral", "unknown"]
Blame = Literal["claimed", "assigned", "denied", "none_claimed"]
Stage = Literal["done", "under_way", "attempted", "failed", "planned"]

Effect = Literal["killed", "wounded", "missing", "captured", "displaced", "evacuated", "affected", "trapped"]
TollGroup = Literal["civilian", "combatant", "child", "woman", "medic", "journalist", "person"]
Vague = Literal["several", "dozens", "hundreds", "thousands"]

FacilityType = Literal[
    "hospital",
    "clinic",
    "school",
    "university",
    "place_of_worship",
    "market",
    "shelter",
    "camp",
    "prison",
    "base",
    "checkpoint",
    "airport",
    "airbase",
    "headquarters",
    "bridge",
    "road",
    "crossing",
    "dam",
    "power_station",
    "water_station",
    "oil_field",
    "refinery",
    "bakery",
    "residential_building",
    "government_building",
    "cultural_site",
    "depot",
    "port",
    "media_office",
    "ambulance",
    "aid_convoy",
]
PROTECTED_OBJECTS: frozenset[FacilityType] = frozenset(
    {
        "hospital",
        "clinic",
        "school",
        "university",
        "place_of_worship",
        "shelter",
        "camp",
        "dam",
        "water_station",
        "cultural_site",
        "ambulance",
        "aid_convoy",
    }
)
Functioning = Literal["operational", "partly", "not_operational", "unknown"]
Damage = Literal["none", "damaged", "destroyed", "unknown"]
MilitaryUse = Literal["none", "firing_position", "base", "storage", "shelter", "unspecified"]
StatusAssertion = Literal["protected", "lost", "not_addressed"]
Warning_ = Literal["stated_given", "stated_not_given", "not_stated"]
Marked = Literal["marked", "not_marked"]

Grade = Literal["claimed", "single_origin", "conceded", "corroborated", "denied"]
Credibility = Literal[1, 2, 3, 4, 5, 6]
HarmGrade = Literal["confirmed", "fair", "weak", "contested", "discounted"]
DisputeAbout = Literal["whether", "what", "who", "when", "where", "toll", "weapon", "outcome", "cause"]

Layer = Literal["hold", "presence"]
ControlStatus = Literal["full_control", "partial_control", "contested", "presence", "withdrawn", "unknown"]
Basis = Literal["claimed_by_beneficiary", "conceded_by_loser", "claimed_by_opponent", "third_party_report", "narrator"]

MentionKind = Literal["actor", "person", "place", "facility", "date", "weapon", "toll", "cue"]
StageName = Literal["capture", "read", "extract", "resolve", "corroborate", "control"]
