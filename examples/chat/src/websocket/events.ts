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

/** What a tool tells by itself. Tools are plug-ins: their messages are not in the list above. */
export interface ToolMessage {
  readonly type: string;
  readonly runId: string;
  readonly threadId: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The first message on each socket: from now on the server takes messages. */
export interface Connected {
  readonly type: 'connected';
  /** The run that goes on, where the client has come back in the middle of one. */
  readonly activeRun: string | null;
}

export interface Notice {
  readonly type: 'notice';
  readonly text: string;
}

export type ServerMessage = AgentEvent | ToolMessage | Connected | Notice;
