import { makeSocketManager } from './live.ts';

export const join = (user: string) => makeSocketManager().add(user);
