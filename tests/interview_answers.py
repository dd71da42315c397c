"""The two sample towns as they answer the boundary interview."""

from lgo_desktop.core.interview.decision import Answer, Answers, decide
from lgo_desktop.core.interview.registry import all_questions

SMALL_TOWN_NO = {
    "other_buildings", "lights_metered", "town_works", "machines", "other_refrigerants",
    "tap_water", "wastewater_works", "own_landfill", "collection_contracted", "own_treatment",
    "green_works",
}  # fmt: skip
HOST_TOWN_NO = {
    "health_station", "slaughterhouse", "drainage", "boats", "waterworks", "open_burning",
    "waste_sent", "collection_contracted", "own_treatment", "green_works",
}  # fmt: skip


def answered(no: set[str]) -> dict[str, Answer]:
    """Answers to every question that is asked on the way: no to these, yes to the others."""
    given: dict[str, Answer] = {}
    while still := decide(given).open:
        question = still[0].id
        given[question] = Answer("no" if question in no else "yes")
    assert no <= given.keys() <= all_questions().keys()
    return given


def small_town_answers() -> Answers:
    """Those of อบต.หนองตะวันฉาย."""
    return answered(SMALL_TOWN_NO)


def host_town_answers() -> Answers:
    """Those of เทศบาลเมืองธาราทอง."""
    return answered(HOST_TOWN_NO)
