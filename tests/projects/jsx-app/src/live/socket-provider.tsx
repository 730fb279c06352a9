import { getWebSocketManager } from './socket-manager';

export const createSocketManager = getWebSocketManager;

export const Provider = ({ children }: { children?: unknown }) => <div>{children}</div>;
