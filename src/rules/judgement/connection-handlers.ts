import type { ArgumentFact, CallFact, FileFacts } from '../../core/facts.ts';
import { CALLED, CONSTRUCTED, type Origin } from '../../core/origin.ts';
import { contains } from '../../core/span.ts';
import type { Identity, Project } from '../../project/project.ts';
import { meanings } from './canonical-instance.ts';

/** A function that is called for each connection. */
export interface ConnectionHandler {
  readonly file: string;
  /** Index into the file's declarations. */
  readonly function: number;
  /** Where it was registered; null where its class or decorator says what it is. */
  readonly registration: { readonly file: string; readonly call: number } | null;
}

const known = new WeakMap<Project, readonly ConnectionHandler[]>();

/** The handlers of connections in the whole project, in one state of it. */
export function connectionHandlers(project: Project): readonly ConnectionHandler[] {
  let handlers = known.get(project);
  if (!handlers) {
    handlers = project.candidates.flatMap((file) => {
      const facts = project.factsOf(file);
      if (!facts || project.isTest(file)) return [];
      return [...registeredHandlers(project, facts), ...namedHandlers(project, facts)];
    });
    known.set(project, handlers);
  }
  return handlers;
}

/** Handlers that a call is given, and functions that a decorator is put on. */
function registeredHandlers(project: Project, facts: FileFacts): readonly ConnectionHandler[] {
  return facts.calls.flatMap((call, index): ConnectionHandler[] => {
    const registration = { file: facts.file, call: index };
    const accepting = upgradesSocket(project, facts.file, call.callee)
      ? functionAround(facts, call)
      : [];
    const given = handlersGiven(project, facts, call).flatMap(({ origins }) =>
      functionsOf(project, facts.file, origins),
    );
    return [
      ...accepting.map((number) => ({ file: facts.file, function: number, registration: null })),
      ...given.map((one) => ({ ...one, registration })),
    ];
  });
}

/** `server.handleUpgrade(…)` of `ws`: the connection is open from then on. */
export function upgradesSocket(project: Project, file: string, callee: readonly Origin[]): boolean {
  return (
    callee.some(({ path }) => path.at(-1) === 'handleUpgrade') && isServer(project, file, callee)
  );
}

/** The innermost function that a call stands in. */
function functionAround({ declarations }: FileFacts, { span }: CallFact): readonly number[] {
  const around = declarations
    .map((one, number) => ({ one, number }))
    .filter(({ one }) => one.kind === 'function' && contains(one.span, span))
    .sort((a, b) => b.one.span.start - a.one.span.start);
  return around.slice(0, 1).map(({ number }) => number);
}

function handlersGiven(
  project: Project,
  facts: FileFacts,
  call: CallFact,
): readonly Pick<ArgumentFact, 'origins'>[] {
  const [first, ...rest] = call.arguments;
  const last = rest.at(-1);
  if (facts.language === 'python') {
    return isFrom(project, facts.file, call.callee, ROUTES) ? rest : [];
  }
  switch (call.callee[0]?.path.at(-1)) {
    case 'on':
    case 'once':
    case 'addListener':
      return isEvent(first) && isServer(project, facts.file, call.callee) ? rest : [];
    // Fastify: `app.get('/ws', { websocket: true }, handler)`, `app.route({ …, wsHandler })`.
    case 'get':
    case 'route': {
      const handlers = first?.properties.filter(({ name }) => name === 'wsHandler') ?? [];
      const isSocket = rest.some(({ properties }) =>
        properties.some(({ name }) => name === 'websocket'),
      );
      return [...handlers, ...(isSocket && last ? [last] : [])];
    }
    // express-ws: `app.ws('/path', handler)`.
    case 'ws':
      return last && isRouter(project, facts.file, call.callee) ? [last] : [];
    case 'handleUpgrade':
      return last && upgradesSocket(project, facts.file, call.callee) ? [last] : [];
    default:
      return [];
  }
}

const EVENTS: ReadonlySet<string> = new Set(['connection', 'connect']);

function isEvent(argument: ArgumentFact | undefined): boolean {
  const [name] = argument?.text ?? [];
  return typeof name === 'string' && EVENTS.has(name);
}

const ROUTES: ReadonlySet<string> = new Set([
  'WebSocketRoute',
  'add_websocket_route',
  'add_api_websocket_route',
]);

/** `@app.websocket("/ws")` of FastAPI and its routers, `@app.websocket_route` of Starlette. */
const ROUTE_DECORATORS: ReadonlySet<string> = new Set(['websocket', 'websocket_route']);

/** Packages whose servers emit `connection` for a socket that is open. */
const SERVERS: ReadonlySet<string> = new Set(['ws', 'socket.io', 'isomorphic-ws']);

/** A method of an instance of a server class, of `io.of('/path')`, or of a Fastify instance's `websocketServer`. */
function isServer(project: Project, file: string, callee: readonly Origin[]): boolean {
  return meanings(project, file, callee).some(
    (identity) =>
      (identity.kind === 'external' || identity.kind === 'module') &&
      ((SERVERS.has(nameOfPackage(identity)) &&
        (identity.path.includes(CONSTRUCTED) || identity.path.includes(CALLED))) ||
        identity.path.includes('websocketServer')),
  );
}

/** What these make has no method `ws`, unless express-ws gives it one. */
const ROUTERS: ReadonlySet<string> = new Set(['express', 'express-ws']);

/** A method of an application or a router of Express. */
function isRouter(project: Project, file: string, callee: readonly Origin[]): boolean {
  return meanings(project, file, callee).some(
    (identity) =>
      (identity.kind === 'external' || identity.kind === 'module') &&
      ROUTERS.has(nameOfPackage(identity)),
  );
}

function nameOfPackage(identity: Extract<Identity, { kind: 'external' | 'module' }>): string {
  return identity.module.kind === 'package' ? identity.module.specifier : '';
}

/** Whether a call is of one of these names of FastAPI or Starlette, or of what these make. */
function isFrom(
  project: Project,
  file: string,
  callee: readonly Origin[],
  names: ReadonlySet<string>,
): boolean {
  return meanings(project, file, callee).some(
    (identity) =>
      identity.kind === 'external' &&
      /^(?:fastapi|starlette)(?:\.|$)/u.test(nameOfPackage(identity)) &&
      names.has(identity.path.at(-1) ?? identity.name),
  );
}

/** The functions that a value is. */
export function functionsOf(
  project: Project,
  file: string,
  origins: readonly Origin[],
): readonly { readonly file: string; readonly function: number }[] {
  return origins
    .flatMap((origin) => project.identify(file, origin))
    .flatMap((identity) => [identity, ...heldBy(project, identity)])
    .flatMap((identity) => {
      if (identity.kind !== 'declaration') return [];
      const path = withoutBinding(identity.path);
      if (project.declaration(identity)?.kind === 'function') {
        return path.length === 0 ? [{ file: identity.file, function: identity.declaration }] : [];
      }
      return methodsOf(project, identity.file, identity.declaration, path);
    });
}

/**
 * What a variable holds (`handler` of `handler = handlerFor(app)`), and what is meant by a member of one
 * (`connections.connect` of `connections = Connections()`).
 */
function heldBy(project: Project, identity: Identity): readonly Identity[] {
  if (identity.kind !== 'declaration') return [];
  // What a function gives is not what it is.
  return project.declaration(identity)?.kind === 'variable' ? project.valueOf(identity) : [];
}

/** `this.connect.bind(this)` is the function that it binds. */
function withoutBinding(path: readonly string[]): readonly string[] {
  return path.at(-2) === 'bind' && path.at(-1) === CALLED ? path.slice(0, -2) : path;
}

/** The method of a class that a path leads to: `['new()', 'connect']`. */
function methodsOf(
  project: Project,
  file: string,
  declaration: number,
  path: readonly string[],
): readonly { readonly file: string; readonly function: number }[] {
  const facts = project.factsOf(file);
  const owner = facts?.declarations[declaration];
  const [name, ...more] = path[0] === CONSTRUCTED ? path.slice(1) : path;
  if (!facts || owner?.kind !== 'class' || name === undefined || more.length > 0) return [];
  return methodsNamed(facts, owner.bodySpan, [name]).map((number) => ({ file, function: number }));
}

function methodsNamed(
  facts: FileFacts,
  body: { readonly start: number; readonly end: number },
  names: readonly string[],
): readonly number[] {
  return facts.declarations.flatMap((one, number) =>
    one.kind === 'function' &&
    one.name !== null &&
    names.includes(one.name) &&
    facts.scopes[one.scope]?.kind === 'class' &&
    contains(body, one.span)
      ? [number]
      : [],
  );
}

/** NestJS gateways, Starlette endpoints, and functions with a decorator for a WebSocket route. */
function namedHandlers(project: Project, facts: FileFacts): readonly ConnectionHandler[] {
  const { file } = facts;
  const functions = facts.declarations.flatMap((declaration, number): readonly number[] => {
    if (declaration.kind === 'class') {
      const isGateway = decoratorsOf(facts, declaration.statementSpan, declaration.bodySpan).some(
        (call) => isNamed(project, file, call.callee, '@nestjs/websockets', 'WebSocketGateway'),
      );
      const isEndpoint = declaration.heritage.some((origin) =>
        isNamed(project, file, [origin], 'starlette.endpoints', 'WebSocketEndpoint'),
      );
      return [
        ...(isGateway ? methodsNamed(facts, declaration.bodySpan, ['handleConnection']) : []),
        ...(isEndpoint ? methodsNamed(facts, declaration.bodySpan, ['on_connect']) : []),
      ];
    }
    if (declaration.kind !== 'function' || facts.language !== 'python') return [];
    const isRoute = decoratorsOf(facts, declaration.statementSpan, declaration.span).some(
      ({ callee }) => isFrom(project, file, callee, ROUTE_DECORATORS),
    );
    return isRoute ? [number] : [];
  });
  return functions.map((number) => ({ file, function: number, registration: null }));
}

/** The calls between the start of a statement and what it declares. */
function decoratorsOf(
  { calls }: FileFacts,
  statement: { readonly start: number; readonly end: number } | null,
  declared: { readonly start: number; readonly end: number },
): readonly CallFact[] {
  if (!statement) return [];
  return calls.filter(({ span }) => statement.start <= span.start && span.end <= declared.start);
}

function isNamed(
  project: Project,
  file: string,
  origins: readonly Origin[],
  specifier: string,
  name: string,
): boolean {
  return origins
    .flatMap((origin) => project.identify(file, origin))
    .some(
      (identity) =>
        identity.kind === 'external' &&
        nameOfPackage(identity) === specifier &&
        (identity.path.at(-1) ?? identity.name) === name,
    );
}
