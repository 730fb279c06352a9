import { Store, limit } from '@/stores';

export const index = new Store();
export const page = limit;
