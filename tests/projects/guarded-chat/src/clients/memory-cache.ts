export class CacheStore {
  readonly entries = new Map<string, string>();
}
