"""The first questions to the bundled dataset: run it from anywhere, it needs nothing but caspian."""

import caspian

print("Agreements between Azerbaijan and Kazakhstan since 2024:")
found = caspian.agreements_between("Azerbaijan", "Kazakhstan", since="2024")
print(found)

print("\nWhy the first of them is an answer, and where it stands:")
for condition, fields in found.why(found[0]).items():
    print(f"  {condition}: {', '.join(fields)}")
for citation in found[0].citations:
    source = caspian.source(citation.source)
    outlets = ", ".join(caspian.organisation(outlet).name for outlet in citation.outlets)
    print(
        f"  {source.title}, {citation.locator or source.url}" + (f" (crediting {outlets})" if outlets else "")
    )

print("\nEvents on the Middle Corridor, its railways and its ports, from March to June 2024:")
print(caspian.events_on("Middle Corridor", since="2024-03", until="2024-06"))

print("\nWhat was reported of the Baku–Tbilisi–Kars railway:")
for figure in caspian.figures_about("BTK"):
    print(f"  {figure.title}: {figure.quantity} ({figure.standing})")

print("\nWhere sources disagree, both sides are kept:")
print(caspian.conflicts()[0])

print("\nWhat the dataset covers:")
print(caspian.coverage())
