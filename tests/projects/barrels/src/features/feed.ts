import * as stores from '~stores';

export const feed = new stores.Store();
export const other = new stores.default();
