"""Serves the chat over WebSockets: whoever opens /?user=ada may send {"thread": "1", "text": "Hello"}.

Needs the package websockets. The services are synchronous, so they run in threads.
"""

import asyncio
import concurrent.futures
import json
import os
from urllib.parse import parse_qs, urlsplit

import websockets

from chat.auth.token import sign
from chat.main import start
from chat.websocket.user_execution_context import UserExecutionContext

THREADS = 8


class Outbox:
    """A socket as the services see it: they send from their threads."""

    def __init__(self):
        self._loop = asyncio.get_running_loop()
        self._texts = asyncio.Queue()

    def send(self, text):
        self._loop.call_soon_threadsafe(self._texts.put_nowait, text)

    async def deliver(self, socket):
        while True:
            await socket.send(await self._texts.get())


async def serve(services, socket):
    user_id = parse_qs(urlsplit(socket.path).query)["user"][0]
    token = sign(user_id)
    outbox = Outbox()
    delivery = asyncio.create_task(outbox.deliver(socket))
    # What fails in here closes the socket with 1011.
    try:
        await asyncio.to_thread(services.sessions.open, user_id, token)
        await asyncio.to_thread(services.connections.connect, user_id, outbox)
        async for message in socket:
            content = json.loads(message)
            context = UserExecutionContext(user_id, content["thread"])
            await asyncio.to_thread(services.handle, context, token, content["text"])
    finally:
        services.connections.disconnect(user_id, outbox)
        delivery.cancel()


async def main():
    threads = concurrent.futures.ThreadPoolExecutor(max_workers=THREADS)
    asyncio.get_running_loop().set_default_executor(threads)
    services = start()
    port = int(os.environ.get("PORT", "8080"))
    async with websockets.serve(lambda socket: serve(services, socket), "127.0.0.1", port):
        await asyncio.Future()


if __name__ == "__main__":
    asyncio.run(main())
