"""How goods, energy and data move."""

from caspian.model.fields import Word

__all__ = ["Mode"]


class Mode(Word):
    """How it moves."""

    RAIL = "rail", "By rail."
    ROAD = "road", "By road."
    SEA = "sea", "By ship over a sea."
    RIVER = "river", "By ship on a river, canal or lake."
    AIR = "air", "By air."
    OIL_PIPELINE = "oil pipeline", "Through an oil pipeline."
    GAS_PIPELINE = "gas pipeline", "Through a gas pipeline."
    POWER_LINE = "power line", "Over a power line or cable."
    FIBRE = "fibre", "Through fibre-optic cable."
