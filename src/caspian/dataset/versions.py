"""What is installed, for a report of a fault."""

from __future__ import annotations

__all__ = ["show_versions"]

_NEEDED = ("attrs", "cattrs", "pendulum", "pycountry")
_EXTRA = (
    "followthemoney",
    "matplotlib",
    "nanoarrow",
    "networkx",
    "openpyxl",
    "pandas",
    "polars",
    "pyarrow",
)


def show_versions() -> None:
    """Print the versions of the library, the data, Python and the libraries in use, for a report of a fault.

    It also says whether another project has put files into the folder of the library, and which one.

    >>> show_versions()  # doctest: +ELLIPSIS
    caspian-atlas  ...
    data           ...
    files          as they were installed
    """
    import platform
    import sys
    from importlib.metadata import PackageNotFoundError, version
    from importlib.util import find_spec
    from pathlib import Path

    import caspian
    from caspian.dataset.loading import load
    from caspian.intact import DISTRIBUTION, faults

    data = load()
    day = data.as_of.edtf if data.as_of else "an unknown day"
    rows = [
        (DISTRIBUTION, f"{caspian.__version__} in {Path(caspian.__file__).parent}"),
        ("data", f"{data.version} of {day}, checksum {data.checksum}"),
        (
            "Python",
            f"{platform.python_version()} ({platform.python_implementation()}), {platform.platform()}",
        ),
        ("encoding", f"{sys.getfilesystemencoding()} of files, {sys.stdout.encoding} of the terminal"),
    ]
    for name in (*_NEEDED, *_EXTRA):
        try:
            rows.append((name, version(name)))
        except PackageNotFoundError:
            # A frozen program has the library and not what was said of it when it was installed.
            rows.append((name, "of unknown version" if find_spec(name) else "not installed"))
    rows += [("files", fault) for fault in faults()] or [("files", "as they were installed")]
    for name, text in rows:
        print(f"{name:<{_WIDTH}} {text}")


_WIDTH = max(map(len, (*_NEEDED, *_EXTRA)))
