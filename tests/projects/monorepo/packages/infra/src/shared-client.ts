export const defaults = { port: 6379 };
