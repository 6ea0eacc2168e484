"""`python -m caspian`: the command line; see `caspian.cli`."""

import sys

__all__ = ["run"]


def run() -> int:
    """Do what the command line asks for; where a part of the library cannot be imported, say who wrote over it."""
    try:
        from caspian.cli import main
    except ImportError as error:
        from caspian.intact import faults

        print("\n".join((f"caspian: {error}", *faults())), file=sys.stderr)
        return 2
    return main()


if __name__ == "__main__":
    sys.exit(run())
