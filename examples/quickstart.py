"""The first questions to the bundled dataset: run it from anywhere, it needs nothing but caspian."""

import caspian


def heading(text: str) -> None:
    """A heading between the answers."""
    print(f"\n\n{text}\n{'=' * len(text)}\n")


heading("Agreements of Azerbaijan and Kazakhstan since 2024")
found = caspian.agreements_between("Azerbaijan", "Kazakhstan", since="2024")
print(found.show(rows=8, columns=["when", "title", "status"]))

heading("Why the first of them is an answer, and where it stands")
for condition, fields in found.why(found[0]).items():
    print(f"{condition}: {', '.join(fields)}")
for citation in found[0].citations:
    source = caspian.source(citation.source)
    print(f"{source.title}, {citation.locator or source.url}")

heading("The Middle Corridor in spring 2024: its railways and ports count, for they are part of it")
print(caspian.events_on("Middle Corridor", since="2024-03", until="2024-05"))

heading("Who belonged to the SCO on the day before and on the day after Belarus joined")
for day in ("2024-07-03", "2024-07-05"):
    print(f"{day}: {', '.join(each.label for each in caspian.members_of('SCO', on=day))}")

heading("From Xi'an to Istanbul over what operates, without Russia and Iran")
print(caspian.routes("Xi'an", "Istanbul", avoid=["RU", "IR"], most=1)[0])

heading("Cargo of the Middle Corridor, year by year")
for figure in caspian.figures_about("Middle Corridor").where(unit="t")[:8]:
    print(f"{figure.period}: {figure.quantity}, {figure.title} ({figure.standing})")

heading("Where sources disagree, both sides are kept")
print(caspian.conflicts().show(rows=3))

heading("What the dataset covers")
print(caspian.coverage())
