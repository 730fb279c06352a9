"""The manager that polling clients still use."""


class WebSocketManager:
    def __init__(self):
        self.waiting = {}

    def add(self, user_id, socket):
        self.waiting[user_id] = socket

    def poll(self, user_id):
        return self.waiting.pop(user_id, None)
