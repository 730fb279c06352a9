import type { Notice } from '../websocket/events';
import { getWebSocketManager, type WebSocketManager } from '../websocket/manager';
import type { UserExecutionContext } from '../websocket/user-execution-context';

// Kept: a look-up for each message showed in the profile.
let manager: WebSocketManager | undefined;

/** Shows all devices of a user what the user has sent from one of them. */
export function acknowledge(userContext: UserExecutionContext, content: string): void {
  const notice: Notice = { type: 'notice', text: `received: ${content}` };
  manager ??= getWebSocketManager(userContext);
  manager.emit(notice);
}
