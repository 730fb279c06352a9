"""Settings, read from the environment once."""

import os

REDIS_URL = os.environ.get("REDIS_URL", "redis://localhost:6379/0?decode_responses=True")
HISTORY_LENGTH = int(os.environ.get("HISTORY_LENGTH", "50"))
REQUESTS_PER_MINUTE = 30
