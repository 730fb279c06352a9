export type { AgentEvent, AgentEventType, Notice, ServerMessage } from './events';
export { AGENT_EVENTS } from './events';
export { disconnectAll, getWebSocketManager, WebSocketManager } from './manager';
export type { UserExecutionContext } from './user-execution-context';
export { createWebSocketManager } from './websocket-manager-factory';
