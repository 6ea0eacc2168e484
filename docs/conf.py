import os
import sys
from importlib.metadata import version as version_of
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))
os.environ["COLUMNS"] = "88"

project = "caspian"
author = "The caspian contributors"
copyright = "2026, The caspian contributors"
version = release = version_of("caspian-atlas")
extensions = ["myst_nb", "site_pages"]
exclude_patterns = [
    "_build",
    "jupyter_execute",
    "_ext",
    "gallery/*-files/*",
]  # what the gallery offers for download
default_role = "code"
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 76
myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

html_theme = "pydata_sphinx_theme"
html_title = "caspian"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_favicon = "_static/favicon.svg"
html_context = {"default_mode": "auto"}
html_show_sourcelink = False
html_copy_source = False
html_theme_options = {
    "show_prev_next": False,
    "navbar_end": ["theme-switcher"],
    "navbar_persistent": ["search-button"],
    "header_links_before_dropdown": 7,
    "secondary_sidebar_items": ["page-toc"],
    "footer_start": ["copyright"],
    "footer_end": [],
    "show_nav_level": 1,
    "show_toc_level": 2,
    "navigation_depth": 2,
}
# Pages without others below them need no list of these.
html_sidebars = {
    name: []
    for name in (
        "index",
        "installation",
        "tutorial",
        "data-quality",
        "glossary",
        "citing",
        "contributing",
        "curation",
        "schema",
        "policy",
        "dependencies",
        "changelog",
    )
}

nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 240
nb_merge_streams = True

# What has no entry on this site: Python itself and the libraries whose objects the exports give. Their inventories would
# have to be fetched, and the site is built without a network.
nitpick_ignore = [
    ("py:class", name)
    for name in [
        "Any",
        "Callable",
        "Collection",
        "Decimal",
        "Enum",
        "Hashable",
        "Iterable",
        "Iterator",
        "Mapping",
        "Path",
        "PathLike",
        "Self",
        "Sequence",
        "StrEnum",
        "bool",
        "bytes",
        "date",
        "dict",
        "float",
        "int",
        "list",
        "object",
        "str",
        "tuple",
        "type",
        "typing.Self",
        "set",
        "frozenset",
        "None",
        "Date",
        "Axes",
        "DataFrame",
        "Graph",
        "Table",
        "D",
        "R",
        "S",
        "T",
    ]
]
nitpick_ignore += [
    ("py:exc", name)
    for name in [
        "AttributeError",
        "IndexError",
        "KeyError",
        "OSError",
        "TypeError",
        "ValueError",
        "ImportError",
        "LookupError",
    ]
]
