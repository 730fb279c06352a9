"""A cache in the process: no business of Redis."""


class MemoryCacheManager:
    def __init__(self):
        self._values = {}

    def read(self, key):
        return self._values.get(key)

    def write(self, key, value):
        self._values[key] = value


memory_cache = MemoryCacheManager()
