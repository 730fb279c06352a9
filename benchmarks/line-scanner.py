"""What teams write first: every line of every file against a list of regular expressions."""

import re
import sys
from pathlib import Path

PATTERNS = [
    re.compile(pattern)
    for pattern in (
        r"^\s*import\s+redis\b",
        r"^\s*from\s+redis(\.\w+)*\s+import\b",
        r"\bredis\.Redis\s*\(",
        r"\bRedis\s*\(",
        r"\bStrictRedis\s*\(",
        r"\bfrom_url\s*\(",
        r"\bConnectionPool\s*\(",
        r"\bRedisManager\s*\(",
    )
]

found = 0
for path in sorted(Path(sys.argv[1]).rglob("*.py")):
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        for pattern in PATTERNS:
            if pattern.search(line):
                found += 1
                break
print(found)
