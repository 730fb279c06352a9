import { canonicalImport } from './canonical-import.ts';
import { noCompatShim } from './no-compat-shim.ts';
import { noDeprecatedFactoryImport } from './no-deprecated-factory-import.ts';
import { noDeprecatedImport } from './no-deprecated-import.ts';
import { noDirectInstantiation } from './no-direct-instantiation.ts';
import { noDirectRedisInstantiation } from './no-direct-redis-instantiation.ts';
import { noForbiddenModule } from './no-forbidden-module.ts';
import { requireUserContext } from './require-user-context.ts';
import { requiredEvents } from './required-events.ts';
import { requireReadyBeforeAccept } from './require-ready-before-accept.ts';
import { requireScopedKey } from './require-scoped-key.ts';
import type { Rule } from './rule.ts';
import { singleClass } from './single-class.ts';
import { singleWebsocketManagerClass } from './single-websocket-manager-class.ts';

/** All rules, sorted by name. */
export const rules: readonly Rule[] = [
  canonicalImport,
  noCompatShim,
  noDeprecatedFactoryImport,
  noDeprecatedImport,
  noDirectInstantiation,
  noDirectRedisInstantiation,
  noForbiddenModule,
  requireReadyBeforeAccept,
  requireScopedKey,
  requireUserContext,
  requiredEvents,
  singleClass,
  singleWebsocketManagerClass,
];
