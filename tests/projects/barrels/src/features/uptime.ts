import { time } from '../infra';
import { timer } from '@/legacy';

const started = timer.now();

export const uptime = () => new time.Clock().now() - started;
