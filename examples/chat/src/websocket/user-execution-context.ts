/** On whose behalf something happens. Goes along with everything that touches a user's data. */
export interface UserExecutionContext {
  readonly userId: string;
  readonly sessionId: string;
}
