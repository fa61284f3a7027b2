"""Where a bundled program starts."""

import sys

from octolegis.__main__ import main

sys.exit(main())
