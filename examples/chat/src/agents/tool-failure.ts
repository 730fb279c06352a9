import { getWebSocketManager } from '../websocket/manager';
import type { UserExecutionContext } from '../websocket/user-execution-context';
import { ToolError } from './tools';

export interface FailedStep {
  readonly runId: string;
  readonly threadId: string;
  readonly tool: string;
}

/** Tells the user's clients that a tool has failed, and gives what the run goes on with. */
export function reportToolFailure(
  userContext: UserExecutionContext,
  { runId, threadId, tool }: FailedStep,
  error: unknown,
): string {
  if (!(error instanceof ToolError)) throw error;
  const data = { tool, error: error.message };
  getWebSocketManager(userContext).emit({ type: 'tool_complete', runId, threadId, data });
  return error.message;
}
