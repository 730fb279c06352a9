import { getWebSocketManager as manager } from '@/legacy';

export const join = (user: string) => manager().add(user);
