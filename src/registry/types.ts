/**
 * The two shapes of a registry: `RegistryInput` is what a person writes in `ssot.config.*` or in
 * ESLint's `settings.ssot`; `Registry` is what everything else reads: resolved, with all defaults,
 * frozen, plain JSON-able data.
 */
import type { Severity } from '../core/finding.ts';
import type { LanguageId } from '../core/language-id.ts';
import type { Position } from '../core/source-text.ts';

// ─── What a person writes ────────────────────────────────────────────────────────────────────────

/** The declaration of all sources of truth of one repository. Data only, JSON-able. */
export interface RegistryInput {
  /** For editors: the address of a JSON schema. Ignored. */
  readonly $schema?: string;
  /**
   * Globs of the files that the registry speaks about, from the registry's folder.
   * Default: every file. What `.gitignore` names is never included.
   * @example ['src/**', 'backend/**']
   */
  readonly include?: readonly string[];
  /**
   * Globs of files to leave out, from the registry's folder. Wins over `include`. Default: none.
   * @example ['**\/generated/**']
   */
  readonly exclude?: readonly string[];
  /**
   * The sources of truth by name. A name that has a preset (`redis`, `websocket`, `database`, …)
   * brings default `constructors` and `classes`.
   * @example { redis: { module: 'src/infra/redis-manager.ts' } }
   */
  readonly sources: Readonly<Record<string, SourceInput>>;
  /**
   * Parts of the repository with a priority; 1 is repaired first. A file in none has no zone.
   * @example [{ name: 'WebSocket core', priority: 1, files: ['src/websocket/**'] }]
   */
  readonly zones?: readonly ZoneInput[];
  /**
   * Globs of test files. Default: the usual places and names in both languages.
   * @example ['tests/**', '**\/*.test.*']
   */
  readonly tests?: readonly string[];
  /**
   * Which rules `ssot scan`, `guard`, `baseline`, `migrate` and `trend` judge by: those of the preset
   * that the ESLint configuration extends. Default: `recommended`.
   * @example 'strict'
   */
  readonly rules?: RuleSet;
  /**
   * The file of accepted findings, from the registry's folder. Default: `ssot-baseline.json`.
   * @example 'ssot-baseline.json'
   */
  readonly baseline?: string;
}

/** The rules of a preset: `strict` adds to `recommended` those that ask for more than one owner. */
export type RuleSet = 'recommended' | 'strict';

/** One concept with one owner. */
export interface SourceInput {
  /**
   * The canonical module: a path from the registry's folder, or a package specifier. A list where
   * several services or languages own one each; a file's own language and nearest folder pick.
   * @example 'src/infra/redis-manager.ts'
   * @example ['backend/redis_manager.py', 'web/src/redis.ts']
   */
  readonly module: string | readonly string[];
  /**
   * What the canonical module exports, by role.
   * @example { instance: 'redisManager', factory: 'getRedisManager', class: 'RedisManager' }
   */
  readonly exports?: ExportsInput;
  /**
   * Which of `exports` a fix uses. Default: the first declared of instance, factory, class.
   * @example 'instance'
   */
  readonly prefer?: ExportRole;
  /**
   * What only the canonical module may create or call: `package` (its default export, and the
   * clients that the presets know of it), `package#export`, `path/to/module.ts#export`, or a
   * class-name pattern. An export may name a member: `redis#Redis.from_url`.
   * Default: the preset of the source's name.
   * @example ['ioredis', 'redis#createClient', 'RedisManager', '*RedisManager']
   */
  readonly constructors?: readonly string[];
  /**
   * Class-name patterns (`*` stands for any letters) that only the canonical module may declare.
   * Default: the preset of the source's name, and `exports.class`.
   * @example ['RedisManager', '*RedisManager']
   */
  readonly classes?: readonly string[];
  /**
   * `module` or `module#export`, each with its replacement: `*` (the same name in the canonical
   * module), `#name` (that name in the canonical module), `module#name`.
   * @example { 'src/db/redis-manager.ts': '*', 'src/cache/redis-cache.ts#RedisCache': '#redisManager' }
   */
  readonly deprecated?: Readonly<Record<string, string>>;
  /**
   * Globs of files that may break this source's rules, from the registry's folder.
   * @example ['scripts/**']
   */
  readonly allow?: readonly string[];
  /**
   * Keys that are given to the canonical instance must begin with a scope.
   * @example { scope: 'user:{userId}:', methods: ['get', 'set', 'del'], builders: ['userKey'] }
   */
  readonly keys?: KeysInput;
  /**
   * The function or method to await before the source may be used. A list where languages differ.
   * @example 'initialize'
   */
  readonly ready?: string | readonly string[];
  /**
   * Each user has an own one: it is obtained with this argument and never shared.
   * @example { context: 'userContext' }
   */
  readonly perUser?: PerUserInput;
  /**
   * Modules that must not exist in a folder, by name.
   * @example [{ in: 'src/websocket/**', name: '*factory*', allow: ['user-execution-context'] }]
   */
  readonly forbidden?: readonly ForbiddenInput[];
  /**
   * The events that are sent through the source: all of them, and no others.
   * @example ['agent_started', 'agent_completed']
   */
  readonly events?: readonly string[];
}

/** The role that an export of a canonical module plays. */
export type ExportRole = 'instance' | 'factory' | 'class';

/** Names of a canonical module's exports; a list gives one name a module, in the order of `module`. */
export interface ExportsInput {
  /** The shared instance. @example 'redisManager' */
  readonly instance?: string | readonly string[];
  /** The function that gives the instance. @example 'getRedisManager' */
  readonly factory?: string | readonly string[];
  /** The class of the instance. @example 'RedisManager' */
  readonly class?: string | readonly string[];
}

/** The scope that keys must carry. */
export interface KeysInput {
  /** The text that every key begins with; `{name}` stands for a value. @example 'user:{userId}:' */
  readonly scope: string;
  /** Methods whose first argument is a key. Default: the preset of the source's name. @example ['get', 'set'] */
  readonly methods?: readonly string[];
  /** Functions that give a scoped key. @example ['userKey'] */
  readonly builders?: readonly string[];
}

/** How a per-user source is obtained. */
export interface PerUserInput {
  /** The name of the argument that carries the user. A list where languages differ. @example 'userContext' */
  readonly context: string | readonly string[];
}

/** Module names that are forbidden in a folder. */
export interface ForbiddenInput {
  /** Globs of files, from the registry's folder. @example 'src/websocket/**' */
  readonly in: string | readonly string[];
  /** Patterns of file names without extension, upper and lower case alike. @example '*factory*' */
  readonly name: string | readonly string[];
  /** Patterns of file names without extension that are allowed all the same. @example ['user-execution-context'] */
  readonly allow?: readonly string[];
}

/** A part of the repository with a priority. */
export interface ZoneInput {
  /** What reports call it. @example 'WebSocket core' */
  readonly name: string;
  /** 1 is repaired first; a whole number. @example 1 */
  readonly priority: number;
  /** Globs of files, from the registry's folder. @example ['src/websocket/**'] */
  readonly files: readonly string[];
  /** `warn` for findings that are shown and fail nothing; ESLint takes it from `zoneConfigs()`. Default: `error`. @example 'warn' */
  readonly severity?: Severity;
}

// ─── What everything else reads ──────────────────────────────────────────────────────────────────

/** A registry with all defaults filled in. Frozen, JSON-able; paths are POSIX, from `root`. */
export interface Registry {
  /** Absolute path of the folder that every path and glob of the registry starts from. */
  readonly root: string;
  /** Absolute path of the `ssot.config.*` it came from; null when it came through ESLint settings. */
  readonly origin: string | null;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** In the order of declaration. */
  readonly sources: readonly Source[];
  /** By priority, then in the order of declaration. */
  readonly zones: readonly Zone[];
  readonly tests: readonly string[];
  readonly rules: RuleSet;
  /** Path of the baseline file, from `root`. */
  readonly baseline: string;
}

/** One source of a registry, resolved. */
export interface Source {
  readonly name: string;
  /** At least one; use `canonicalModule` to choose for a file. */
  readonly modules: readonly CanonicalModule[];
  readonly constructors: readonly Constructor[];
  readonly classes: readonly ClassPattern[];
  readonly deprecated: readonly Deprecation[];
  readonly allow: readonly string[];
  readonly keys: KeyScope | null;
  /** Names of which one is awaited before use; null when readiness is not declared. */
  readonly ready: readonly string[] | null;
  /** null when the source is shared by all users. */
  readonly perUser: PerUser | null;
  readonly forbidden: readonly Forbidden[];
  /** null when the source has no declared events. */
  readonly events: readonly string[] | null;
}

/** How the registry names a module. Every one is also a `ModuleTarget` of core. */
export type ModuleRef =
  | {
      readonly kind: 'file';
      /** POSIX path from the registry's folder, with its extension. */
      readonly file: string;
      readonly language: LanguageId;
    }
  | {
      readonly kind: 'package';
      /** As an import writes it, without `node:`: `ioredis`, `@acme/redis/client`, `redis.asyncio`. */
      readonly specifier: string;
      /** null when the specifier could be of either language; it then applies to both. */
      readonly language: LanguageId | null;
    };

/** A module that owns a source, with the names under which it gives the thing away. */
export type CanonicalModule = ModuleRef & {
  readonly exports: Readonly<Partial<Record<ExportRole, string>>>;
  /** The role whose export a fix uses; null when no export is declared: report, but do not fix. */
  readonly prefer: ExportRole | null;
};

/** Something that only a canonical module may create or call. */
export type Constructor =
  | {
      readonly kind: 'export';
      readonly module: ModuleRef;
      /**
       * The exported name, members joined by a dot: `Redis`, `MongoClient.connect`. `default` also
       * stands for the module itself where that is callable (`require('ioredis')`). Members of a
       * package's default export count as its exports, so `default.` never leads a longer name.
       */
      readonly name: string;
    }
  | { readonly kind: 'class-name'; readonly pattern: ClassPattern };

/** A class name in which `*` stands for any number of characters. Case counts. */
export type ClassPattern = string;

/** A module, or one export of it, that must no longer be imported. */
export interface Deprecation {
  /** The key as it stands in the registry, for messages. */
  readonly key: string;
  readonly module: ModuleRef;
  /** null when the whole module is deprecated. */
  readonly export: string | null;
  readonly replacement: Replacement;
}

/** What to import instead. */
export type Replacement =
  | { readonly kind: 'same-name' }
  | { readonly kind: 'canonical'; readonly name: string }
  | { readonly kind: 'module'; readonly module: ModuleRef; readonly name: string };

/** The scope that keys must carry. */
export interface KeyScope {
  /** As written: `user:{userId}:`. */
  readonly scope: string;
  /** `scope` taken apart: literal text and named values in turn. */
  readonly parts: readonly KeyScopePart[];
  readonly methods: readonly string[];
  readonly builders: readonly string[];
}

/** One piece of a key scope. */
export type KeyScopePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string };

/** How a per-user source is obtained. */
export interface PerUser {
  /** Names of the argument that carries the user; one of them is enough. */
  readonly contexts: readonly string[];
}

/** Module names that are forbidden in a folder. */
export interface Forbidden {
  readonly in: readonly string[];
  readonly names: readonly string[];
  readonly allow: readonly string[];
}

/** A part of the repository with a priority. */
export interface Zone {
  readonly name: string;
  readonly priority: number;
  readonly files: readonly string[];
  readonly severity: Severity;
}

// ─── What can be wrong ───────────────────────────────────────────────────────────────────────────

/** One thing that is wrong with a registry, in words that say what to do. */
export interface RegistryProblem {
  /** Path of the key: `sources.redis.exports.instanse`; empty for the registry as a whole. */
  readonly key: string;
  /** The same, part by part: names and indexes. A zone is named by its name. */
  readonly path: readonly (string | number)[];
  /** The offending value as source text, shortened; null when there is none (a missing key). */
  readonly value: string | null;
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** What to do about it, as a sentence. */
  readonly remedy: string;
  /** Absolute path of the file it stands in; null when it came through ESLint settings. */
  readonly origin: string | null;
  /** Where in that file, if known. */
  readonly position: Position | null;
}

/** Outcome of reading a registry: never an exception. */
export type RegistryResult =
  | { readonly ok: true; readonly registry: Registry }
  | { readonly ok: false; readonly problems: readonly RegistryProblem[] };
