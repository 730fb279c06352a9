import type { WebSocket } from 'ws';

import type { Notice } from '../websocket/events';
import type { UserExecutionContext } from '../websocket/user-execution-context';
import { RoomWebSocketManager } from './room-websocket-manager';

/** Rooms that several users share. Each user keeps an own manager in each room. */
export class RoomRegistry {
  readonly #rooms = new Map<string, Map<string, RoomWebSocketManager>>();

  join(room: string, userContext: UserExecutionContext, socket: WebSocket): void {
    const members = this.#rooms.get(room) ?? new Map<string, RoomWebSocketManager>();
    this.#rooms.set(room, members);
    const manager = members.get(userContext.userId) ?? new RoomWebSocketManager(userContext);
    members.set(userContext.userId, manager);
    manager.attach(socket);
  }

  /** Says how many sockets were reached. */
  say(room: string, text: string): number {
    const notice: Notice = { type: 'notice', text };
    let reached = 0;
    for (const member of this.#rooms.get(room)?.values() ?? []) reached += member.emit(notice);
    return reached;
  }
}
