class Redis:
    """A dictionary that answers like the server does. Not the client."""

    def set(self, key):
        self.__dict__[key] = True
