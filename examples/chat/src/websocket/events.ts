/** What every run of an agent sends, in this order. */
export const AGENT_EVENTS = [
  'agent_started',
  'agent_thinking',
  'tool_executing',
  'tool_completed',
  'agent_completed',
] as const;

export type AgentEventType = (typeof AGENT_EVENTS)[number];

export interface AgentEvent {
  readonly type: AgentEventType;
  readonly runId: string;
  readonly threadId: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface Notice {
  readonly type: 'notice';
  readonly text: string;
}

export type ServerMessage = AgentEvent | Notice;
