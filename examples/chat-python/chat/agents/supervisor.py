"""Chooses the agent for a question."""

import importlib

from chat.agents.execution_engine import ExecutionEngine

sockets = importlib.import_module("chat.websocket.websocket_manager_factory")


class Supervisor:
    def __init__(self, agents):
        self._agents = agents
        self._engine = ExecutionEngine()

    def answer(self, context, question):
        sockets.create_websocket_manager().send(context.user_id, "agent_thinking")
        name = "math" if any(word.isdigit() for word in question.split()) else "chat"
        return self._engine.run(context, self._agents[name], question)
