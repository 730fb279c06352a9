"""Runs agents and tells their users how they are doing."""

import chat.websocket.websocket_manager_factory as sockets
from chat.services.state_persistence import save_state


class ExecutionEngine:
    def run(self, context, agent, question):
        manager = sockets.create_websocket_manager()
        manager.send(context.user_id, "agent_started", version=sockets.VERSION)
        answer = agent(question)
        save_state(context.user_id, answer)
        manager.send(context.user_id, "agent_completed")
        return answer
