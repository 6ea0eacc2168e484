"""What PyInstaller has to know to freeze a program that uses the library; it finds this by an entry point."""

from pathlib import Path

__all__ = ["hook_dirs"]


def hook_dirs() -> list[str]:
    """The folder of the hook.

    >>> [path.name for path in Path(hook_dirs()[0]).glob("hook-*.py")]
    ['hook-caspian.py']
    """
    return [str(Path(__file__).parent)]
