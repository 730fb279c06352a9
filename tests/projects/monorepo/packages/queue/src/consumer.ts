import { client, QueueClient } from '#client';

export const blocking = new QueueClient();

export const take = (queue: string) => client.lpop(queue);
