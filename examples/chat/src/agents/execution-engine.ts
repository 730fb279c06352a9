import { randomUUID } from 'node:crypto';

import { userKey } from '@/infra/keys';
import { RedisManager } from '@/infra/redis-manager';

import { cachedAnswer } from '../cache/response-cache';
import type { StatePersistence } from '../services/state-persistence';
import type { EventLog } from '../websocket/event-log';
import type { AgentEventType } from '../websocket/events';
import { getWebSocketManager } from '../websocket/manager';
import type { UserExecutionContext } from '../websocket/user-execution-context';
import { reportToolFailure } from './tool-failure';
import { triage } from './triage-agent';
import type { Step, WorkflowOrchestrator } from './workflow-orchestrator';

export interface Task {
  readonly threadId: string;
  readonly content: string;
}

export interface RunResult {
  readonly runId: string;
  readonly answer: string;
}

type Report = (type: AgentEventType, data: Record<string, unknown>) => Promise<void>;

/** Runs an agent over one message and reports each step of it. */
export class ExecutionEngine {
  private readonly redis: RedisManager;

  constructor(
    private readonly orchestrator: WorkflowOrchestrator,
    private readonly states: StatePersistence,
    private readonly events: EventLog,
  ) {
    this.redis = new RedisManager();
  }

  async run(userContext: UserExecutionContext, task: Task): Promise<RunResult> {
    const runId = randomUUID();
    const { userId } = userContext;
    const { threadId, content } = task;
    const report: Report = async (type, data) => {
      const event = { type, runId, threadId, data };
      await this.events.append(userContext, event);
      await this.states.save(userId, { runId, threadId, step: type });
      getWebSocketManager(userContext).emit(event);
    };

    await this.redis.set(userKey(userId, 'active-run'), runId, 300);
    await report('agent_started', {});
    const tool = triage(content);
    const step = { tool, input: content };
    await report('agent_thinking', { tool: tool.name });
    await report('tool_executing', { tool: tool.name });
    const result = await this.#execute(userContext, { runId, threadId }, step, report);
    const answer = await cachedAnswer(userId, content, () =>
      this.orchestrator.answer(step, result),
    );
    await this.redis.del(userKey(userId, 'active-run'));
    await report('agent_completed', { answer });
    return { runId, answer };
  }

  async #execute(
    userContext: UserExecutionContext,
    run: { readonly runId: string; readonly threadId: string },
    step: Step,
    report: Report,
  ): Promise<string> {
    const tool = step.tool.name;
    try {
      const result = await this.orchestrator.execute(userContext, step);
      await report('tool_completed', { tool, result });
      return result;
    } catch (error) {
      return reportToolFailure(userContext, { ...run, tool }, error);
    }
  }
}
