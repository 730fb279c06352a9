import { getWebSocketManager } from './manager';

export const connect = (id: string) => getWebSocketManager().add(id);
