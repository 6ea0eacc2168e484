"""The topics of events and agreements."""

from caspian.model.fields import Word

__all__ = ["Topic"]


class Topic(Word):
    """What something is about."""

    TRADE = "trade", "Trade, exports, imports, tariffs."
    INVESTMENT = "investment", "Investment, funds, joint ventures."
    FINANCE = "finance", "Banks, currencies, loans, payments."
    ECONOMY = "economy", "Growth and other matters of the whole economy."
    INDUSTRY = "industry", "Manufacturing and industrial cooperation."
    AGRICULTURE = "agriculture", "Farming, food, grain."
    TRANSPORT = "transport", "Railways, roads, ports, shipping, air traffic, logistics."
    CUSTOMS = "customs", "Customs and crossing points."
    ENERGY = "energy", "Energy in general."
    OIL = "oil", "Crude oil and its products."
    GAS = "gas", "Natural gas, pipelines, liquefied gas."
    ELECTRICITY = "electricity", "Power stations, lines and markets."
    NUCLEAR = "nuclear", "Nuclear power and its fuel."
    RENEWABLES = "renewables", "Wind, sun, hydropower, green corridors."
    MINERALS = "minerals", "Mining and critical minerals: uranium, lithium, copper, gold, rare earths."
    WATER = "water", "Rivers, canals, the level of the Caspian Sea."
    CLIMATE = "climate", "Climate change and its conferences."
    ENVIRONMENT = "environment", "Land, pollution, nature."
    DIPLOMACY = "diplomacy", "Relations between states in general."
    PEACE = "peace", "Peace processes and normalisation."
    BORDER = "border", "Delimitation, demarcation and security of borders."
    SECURITY = "security", "Security, terrorism, drugs."
    DEFENCE = "defence", "Armed forces, arms, exercises."
    MIGRATION = "migration", "Migration and labour abroad."
    SANCTIONS = "sanctions", "Sanctions and their evasion."
    POLITICS = "politics", "Elections, parties, domestic politics."
    LAW = "law", "Justice, legislation, corruption."
    HUMAN_RIGHTS = "human rights", "Human rights, democracy, civil society."
    HEALTH = "health", "Health."
    EDUCATION = "education", "Schools, universities, science."
    CULTURE = "culture", "Culture, language, religion, sport."
    TOURISM = "tourism", "Tourism."
    TECHNOLOGY = "technology", "Digital matters, telecommunications, space, AI."
    MEDIA = "media", "Press, broadcasting and information campaigns."
    DISASTERS = "disasters", "Accidents, floods, rescue and relief."

    @property
    def broader(self) -> "Topic | None":
        """The topic that holds this one, if one does.

        >>> Topic.GAS.broader.value
        'energy'
        """
        return _BROADER.get(self)

    @property
    def narrower(self) -> "tuple[Topic, ...]":
        """The topics that this one holds, itself first: what `about` of this topic asks for.

        >>> [topic.value for topic in Topic.TRADE.narrower]
        ['trade', 'customs']
        """
        return (self, *(each for below in _BROADER if _BROADER[below] is self for each in below.narrower))


_BROADER = {
    narrow: broad
    for broad, several in {
        Topic.ECONOMY: (
            Topic.TRADE,
            Topic.INVESTMENT,
            Topic.FINANCE,
            Topic.INDUSTRY,
            Topic.AGRICULTURE,
            Topic.TOURISM,
        ),
        Topic.TRADE: (Topic.CUSTOMS,),
        Topic.ENERGY: (Topic.OIL, Topic.GAS, Topic.ELECTRICITY, Topic.NUCLEAR, Topic.RENEWABLES),
        Topic.ENVIRONMENT: (Topic.CLIMATE, Topic.WATER),
        Topic.SECURITY: (Topic.DEFENCE,),
    }.items()
    for narrow in several
}
