import Redis from 'ioredis';

function counted(_: unknown, key: string): void {
  void key;
}

export class Counter {
  @counted
  readonly store = new Redis();
  static readonly shared = new Redis({ db: 1 });
}
