export { Driver as Store } from './driver';
export const limit = 10;
