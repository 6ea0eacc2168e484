"""How Kazakh oil comes to the sea: the pipelines that run through Kazakhstan, and what they carry.

Needs the extra `plot`; writes ``kazakh_oil.png`` into the folder that it is run from.
"""

from matplotlib import pyplot as plt

import caspian

pipelines = caspian.corridors_through("Kazakhstan").where(modes="oil pipeline")
print(pipelines)

for pipeline in pipelines:
    for figure in caspian.figures_about(pipeline).where(unit="t")[:3]:
        print(f"{pipeline.label}: {figure.title}, {figure.period}: {figure.quantity}")

caspian.plot.map(pipelines, title="Oil pipelines through Kazakhstan")
plt.savefig("kazakh_oil.png", dpi=120)
