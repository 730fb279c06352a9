export * from './sockets';
export * from './timer';
