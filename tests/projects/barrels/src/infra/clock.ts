export class Clock {
  now(): number {
    return Date.now();
  }
}

export const clock = new Clock();
