/** What a process serves: the chat, log-in included, or log-in alone, for other processes of the chat. */
export type Role = 'chat' | 'auth';

export interface Config {
  readonly role: Role;
  readonly port: number;
  readonly redisUrl: string;
  readonly tokenSecret: string;
  /** Base URL of the model's API; without one the answers are made up locally. */
  readonly modelUrl: string | undefined;
  readonly metrics: boolean;
}

const { env } = process;

export const config: Config = {
  role: env['SERVICE'] === 'auth' ? 'auth' : 'chat',
  port: Number(env['PORT'] ?? 8080),
  redisUrl: env['REDIS_URL'] ?? 'redis://127.0.0.1:6379',
  tokenSecret: env['TOKEN_SECRET'] ?? 'development-only',
  modelUrl: env['MODEL_URL'],
  metrics: env['METRICS'] === '1',
};
