export { KeyClient } from './key-client';
