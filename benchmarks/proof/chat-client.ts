import { WebSocket } from 'ws';

const PATIENCE_MS = 5_000;

interface Frame {
  readonly type: string;
  readonly runId?: string;
  readonly data?: { readonly answer?: unknown };
}

/** What one message came to. */
export interface Run {
  /** The events of it that came, in the order in which they came. */
  readonly events: readonly string[];
  readonly answer: unknown;
  /** From sending to the last event; null where that never came. */
  readonly milliseconds: number | null;
}

const NOTHING: Run = { events: [], answer: undefined, milliseconds: null };

/** One user's client, as a browser would be: it opens its socket again when that was closed. */
export class ChatClient {
  readonly userId: string;
  /** A word that stands in everything that this user writes, and in nothing of anybody else. */
  readonly word: string;
  /** Codes with which the server closed a socket. */
  readonly closes: number[] = [];
  /** Whose words came to this user, but for the user's own. */
  readonly strangers: string[] = [];
  readonly notices: string[] = [];
  readonly #address: string;
  readonly #token: string;
  #socket: WebSocket | undefined;
  #onFrame: (frame: Frame) => void = () => undefined;
  #onClose: () => void = () => undefined;

  constructor(address: string, userId: string, token: string) {
    this.userId = userId;
    this.word = wordOf(userId);
    this.#address = address;
    this.#token = token;
  }

  /** Opens a socket and waits for the server to say that it takes messages. */
  async connect(): Promise<boolean> {
    if (this.#socket?.readyState === WebSocket.OPEN) return true;
    const socket = new WebSocket(
      `ws://${this.#address}/ws?token=${encodeURIComponent(this.#token)}`,
    );
    this.#socket = socket;
    return new Promise((resolve) => {
      const patience = setTimeout(() => {
        resolve(false);
        socket.terminate();
      }, PATIENCE_MS);
      const settle = (isConnected: boolean): void => {
        clearTimeout(patience);
        resolve(isConnected);
      };
      // What is refused, or not listened for, is closed right after.
      socket.on('error', () => undefined);
      socket.on('close', (code) => {
        if (code !== ABNORMAL && code !== NORMAL) this.closes.push(code);
        settle(false);
        this.#onClose();
      });
      socket.on('message', (data) => {
        const text = textOf(data);
        this.#lookFor(text);
        const frame = JSON.parse(text) as Frame;
        if (frame.type === 'connected') settle(true);
        else if (frame.type === 'notice') this.notices.push(text);
        else this.#onFrame(frame);
      });
    });
  }

  /** Sends a message and waits for the run to complete, the socket to close, or patience to end. */
  async send(threadId: string, text: string): Promise<Run> {
    if (!(await this.connect())) return NOTHING;
    const started = performance.now();
    const events: string[] = [];
    return new Promise((resolve) => {
      const end = (answer: unknown, milliseconds: number | null): void => {
        clearTimeout(patience);
        this.#onFrame = () => undefined;
        this.#onClose = () => undefined;
        resolve({ events, answer, milliseconds });
      };
      const patience = setTimeout(() => end(undefined, null), PATIENCE_MS);
      this.#onClose = () => end(undefined, null);
      this.#onFrame = ({ type, data }) => {
        events.push(type);
        if (type === 'agent_completed') end(data?.answer, performance.now() - started);
      };
      this.#socket?.send(JSON.stringify({ threadId, content: `${this.word} ${text}` }));
    });
  }

  /** Calls a route; undefined where it failed. */
  async call(route: string, body?: object, headers: Record<string, string> = {}): Promise<unknown> {
    const [method = '', path = ''] = route.split(' ');
    try {
      const response = await fetch(`http://${this.#address}${path}`, {
        method,
        headers: { authorization: `Bearer ${this.#token}`, ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const text = await response.text();
      this.#lookFor(text);
      return response.ok ? (JSON.parse(text) as unknown) : undefined;
    } catch {
      return undefined;
    }
  }

  async close(): Promise<void> {
    const socket = this.#socket;
    if (socket === undefined || socket.readyState === WebSocket.CLOSED) return;
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.close(NORMAL);
    const patience = setTimeout(() => socket.terminate(), PATIENCE_MS);
    await closed;
    clearTimeout(patience);
  }

  #lookFor(text: string): void {
    for (const [word] of text.matchAll(/word-of-\w+/g)) {
      if (word !== this.word) this.strangers.push(word);
    }
  }
}

const NORMAL = 1000;
/** The server is gone, or never was there. */
const ABNORMAL = 1006;

function wordOf(userId: string): string {
  return `word-of-${userId}`;
}

function textOf(data: WebSocket.RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString();
  return Buffer.from(data as ArrayBuffer).toString();
}
