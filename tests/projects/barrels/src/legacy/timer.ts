import { clock } from '@/infra/clock';

export const timer = clock;
