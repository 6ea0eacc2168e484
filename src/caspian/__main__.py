"""`python -m caspian`: the command line; see `caspian.cli`."""

import sys

from caspian.cli import main

if __name__ == "__main__":
    sys.exit(main())
