import { ExecutionEngine } from '../agents/execution-engine';
import { Supervisor } from '../agents/supervisor';
import { WorkflowOrchestrator } from '../agents/workflow-orchestrator';
import { AuthService } from '../auth/auth-service';
import { MessageRepository, ThreadRepository } from '../db';
import { Broadcaster } from '../gateway/broadcaster';
import { RoomRegistry } from '../gateway/room-registry';
import { PollingBridge } from '../legacy/polling-bridge';
import { NotificationService } from '../services/notification-service';
import { StatePersistence } from '../services/state-persistence';
import { EventLog } from '../websocket/event-log';
import { Presence } from '../websocket/presence';

/** Everything that the server serves with, wired once. */
export interface Services {
  readonly auth: AuthService;
  readonly broadcaster: Broadcaster;
  readonly messages: MessageRepository;
  readonly notifications: NotificationService;
  readonly polling: PollingBridge;
  readonly presence: Presence;
  readonly rooms: RoomRegistry;
  readonly states: StatePersistence;
  readonly supervisor: Supervisor;
  readonly threads: ThreadRepository;
}

export function createServices(): Services {
  const messages = new MessageRepository();
  const threads = new ThreadRepository();
  const states = new StatePersistence();
  const polling = new PollingBridge();
  const engine = new ExecutionEngine(new WorkflowOrchestrator(), states, new EventLog());
  return {
    auth: new AuthService(),
    broadcaster: new Broadcaster(),
    messages,
    notifications: new NotificationService(polling),
    polling,
    presence: new Presence(),
    rooms: new RoomRegistry(),
    states,
    supervisor: new Supervisor(engine, { messages, threads }),
    threads,
  };
}
