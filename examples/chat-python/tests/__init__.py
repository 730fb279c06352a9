"""Tests need no server: where there is no redis package, a double takes its place."""

import importlib.util
import pathlib
import sys

if importlib.util.find_spec("redis") is None:
    sys.path.insert(0, str(pathlib.Path(__file__).parent / "doubles"))
