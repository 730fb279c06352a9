export class KeyClient {
  readonly keys = new Map<string, string>();
}
