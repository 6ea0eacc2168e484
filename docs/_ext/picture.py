"""Draws the picture of the README: the Middle Corridor, in colours that follow light and dark.

python docs/_ext/picture.py
"""

import re
from pathlib import Path

import caspian
from caspian.display.blocks import Picture

FILE = Path(__file__).parent.parent / "_static" / "middle-corridor.svg"
COLOURS = "<style>svg{color:#1f2328}@media(prefers-color-scheme:dark){svg{color:#d1d7e0}}</style>"


def drawn() -> str:
    """The map as a file of its own."""
    brief = caspian.dossier("Middle Corridor")
    svg = next(block.svg for block in brief.blocks() if isinstance(block, Picture))
    svg = re.sub(r"caspian-map-[0-9a-f]+", "frame", svg).replace("color:inherit", "")
    return svg.replace("<clipPath", COLOURS + "<clipPath", 1) + "\n"


if __name__ == "__main__":
    FILE.write_text(drawn(), encoding="utf-8")
