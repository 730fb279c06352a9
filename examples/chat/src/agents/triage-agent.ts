import { type Tool, TOOLS } from './tools';

/** Decides which tool a message calls for. */
export function triage(content: string): Tool {
  return TOOLS.find((tool) => tool.matches(content)) ?? TOOLS[0];
}
