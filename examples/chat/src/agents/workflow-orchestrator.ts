import { config, logger, RedisManager, userKey } from '../platform';
import type { UserExecutionContext } from '../websocket/user-execution-context';
import { createClient } from './model-client';
import type { Tool } from './tools';

const redis = new RedisManager();
const model = createClient(config.modelUrl);

export interface Step {
  readonly tool: Tool;
  readonly input: string;
}

/** Carries a run from its tool's result to an answer, and counts what was used. */
export class WorkflowOrchestrator {
  async execute(userContext: UserExecutionContext, step: Step): Promise<string> {
    const result = step.tool.run(step.input);
    const key = userKey(userContext.userId, 'usage', step.tool.name);
    const uses = await redis.increment(key, 24 * 60 * 60);
    logger.info('tool used', { userId: userContext.userId, tool: step.tool.name, uses });
    return result;
  }

  async answer(step: Step, result: string): Promise<string> {
    const text = await model.complete(step.input);
    return `${text} (${step.tool.name}: ${result})`;
  }
}
