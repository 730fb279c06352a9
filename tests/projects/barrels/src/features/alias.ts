import Store from '@/stores';

const Chosen = Store;

export const chosen = new Chosen();
