/** The key of something that belongs to one user: `user:{userId}:{operation}`. */
export function userKey(userId: string, ...operation: readonly string[]): string {
  if (userId === '' || userId.includes(':')) throw new TypeError(`Invalid user id "${userId}"`);
  return ['user', userId, ...operation].join(':');
}
