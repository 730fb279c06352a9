import type { WebSocket } from 'ws';

/** Pings a socket until it closes; `beat` is called for each answer. A silent one is ended. */
export function keepAlive(socket: WebSocket, intervalMs: number, beat: () => void): void {
  let alive = true;
  socket.on('pong', () => {
    alive = true;
    beat();
  });
  const timer = setInterval(() => {
    if (!alive) {
      socket.terminate();
      return;
    }
    alive = false;
    socket.ping();
  }, intervalMs);
  timer.unref();
  socket.once('close', () => clearInterval(timer));
}
