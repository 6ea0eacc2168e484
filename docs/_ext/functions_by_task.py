"""Which function answers which task: the order of the reference."""

TASKS = {
    "Whom or what is meant": (
        "A name in any spelling to one record. Every answer begins here, and every other function does it for you.",
        (
            "find",
            "country",
            "organisation",
            "person",
            "place",
            "corridor",
            "agreement",
            "event",
            "source",
            "identity",
        ),
    ),
    "Who agreed on what": ("", ("agreements_between", "agreements_involving")),
    "What happened": ("", ("events_between", "events_involving", "events_on", "timeline")),
    "Who belonged to what, who held which office": (
        "",
        ("members_of", "organisations_of", "membership_changes", "officeholders"),
    ),
    "How much": ("", ("figures_about",)),
    "Which way": ("", ("corridors_through", "crossings", "routes", "choke_points")),
    "What there is about it": ("", ("dossier", "search", "related")),
    "How far it can be trusted": (
        "",
        ("conflicts", "coverage", "compare", "cite", "as_of", "version", "checksum"),
    ),
    "Every record of a type": (
        "Each is a selection: by id or name, by position, iterable, sized; see [](selections.md).",
        (
            "agreements",
            "events",
            "figures",
            "corridors",
            "countries",
            "organisations",
            "people",
            "places",
            "sources",
            "passages",
        ),
    ),
    "One's own data": ("", ("load", "from_rows", "slug")),
    "What is installed": ("For a report of a fault.", ("show_versions",)),
}
