"""Briefs that a memo takes as they are: HTML, Markdown and text, each with its numbered sources.

Writes its files into the folder that it is run from.
"""

import caspian

for names in (("Kazakhstan", None), ("Armenia", "Azerbaijan"), ("SCO", None), ("BTC", None)):
    brief = caspian.dossier(*names, since="2024")
    stem = brief.title.lower().replace(" ", "-")
    for ending in ("html", "md", "txt"):
        brief.save(f"{stem}.{ending}")
    print(f"{brief.title}: {len(brief.citations())} citations, {stem}.html")

print(caspian.cite())
