export { createConnection as connect } from './connection.ts';
export { take } from './consumer.ts';
