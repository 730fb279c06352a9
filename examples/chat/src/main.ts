import { logger } from '@/infra/logger';

import { config } from './config';
import { start } from './startup/start';

const chat = await start(config.port, config.role);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    chat
      .stop()
      .catch((error: unknown) => logger.error('shutdown failed', { error: String(error) }))
      .finally(() => process.exit());
  });
}
