import type { FlowFact } from './flow.ts';
import type { LanguageId } from './language-id.ts';
import type { Origin } from './origin.ts';
import type { Span } from './span.ts';

/**
 * All that one file says, free of any policy. Made once per text, by the file's language. Plain data
 * with spans instead of nodes, so that every parser of a language leads to the same facts and edits
 * can be written without a tree.
 */
export interface FileFacts {
  /** POSIX path relative to the registry's folder. */
  readonly file: string;
  readonly language: LanguageId;
  readonly imports: readonly ImportFact[];
  readonly exports: readonly ExportFact[];
  readonly declarations: readonly DeclarationFact[];
  readonly calls: readonly CallFact[];
  readonly heritages: readonly HeritageFact[];
  /** Of the module and its functions; only of files that may have to do with sockets. */
  readonly flows: readonly FlowFact[];
  readonly scopes: readonly ScopeFact[];
  /** Names that are used but not declared in the file. */
  readonly globals: readonly string[];
  readonly directives: readonly DirectiveFact[];
  /** Offset after a hash-bang, directives such as `'use strict'`, and leading docstring: where a first import goes. */
  readonly prologueEnd: number;
  /** Comments, in order. */
  readonly comments: readonly Span[];
  /** Strings, template texts, regular expressions and JSX texts, in order: white space counts in them. */
  readonly verbatim: readonly Span[];
  readonly parseError: ParseErrorFact | null;
}

export interface ParseErrorFact {
  readonly message: string;
  readonly offset: number;
}

export type ImportForm =
  /** `import … from 'm'`, `import 'm'`; Python `import a.b as c`. */
  | 'import'
  /** Python `from m import …`. */
  | 'from-import'
  /** `export … from 'm'`. */
  | 'export-from'
  /** `import x = require('m')`. */
  | 'import-equals'
  /** `require('m')`, with the bindings of the variable that it initialises. */
  | 'require'
  /** `import('m')`; Python `importlib.import_module('m')`. */
  | 'dynamic-import'
  /** The type `typeof import('m')` or `import('m').T`. */
  | 'import-type'
  /** `vi.mock('m')`, `jest.mock('m')` and their kin; Python `mock.patch('m.name')`. */
  | 'mock';

/** One place where a file names another module. */
export interface ImportFact {
  readonly form: ImportForm;
  /** As written, unquoted and unescaped. Python: dotted, with leading dots of a relative import. */
  readonly specifier: string;
  /** The string literal with its quotes; Python: the dotted name. */
  readonly specifierSpan: Span;
  /** The whole statement, or the expression where it is none. */
  readonly span: Span;
  /** `import type …` as a whole. */
  readonly typeOnly: boolean;
  /** The `with { … }` clause, keyword included. */
  readonly attributesSpan: Span | null;
  readonly bindings: readonly ImportBinding[];
  /** The braces or parentheses that hold the named bindings; null where there are none. */
  readonly namedSpan: Span | null;
  /** Index into {@link FileFacts.scopes} of the scope that the bindings belong to. */
  readonly scope: number;
  /** Whether the specifier stands as a statement of its own (so that it can be removed). */
  readonly isStatement: boolean;
}

export interface ImportBinding {
  /** A name, `default`, or `*` for the namespace (and for `export *`). */
  readonly imported: string;
  /** The name in this file; for `export-from` the name under which it is handed on (`*` for `export *`). */
  readonly local: string;
  /** The specifier in the list (`type X as Y`), or the default or namespace binding. */
  readonly span: Span;
  readonly importedSpan: Span;
  readonly localSpan: Span;
  /** Marked `type` by itself or by the statement. */
  readonly typeOnly: boolean;
  readonly references: readonly ReferenceFact[];
  /** Assigned to after its declaration (possible for `require`), so that it cannot be renamed away. */
  readonly reassigned: boolean;
}

export interface ReferenceFact {
  /** The identifier. */
  readonly span: Span;
  /** `export` is the local name in `export { x }`. */
  readonly role: 'value' | 'type' | 'export';
  /** `{ x }` in an object literal or pattern: a rename has to spell out the key. */
  readonly shorthand: boolean;
  /** Members read from it in place: `ns.a.b` gives `a` and `b`. Static names only. */
  readonly members: readonly { readonly name: string; readonly span: Span }[];
  /** Index into {@link FileFacts.scopes}. */
  readonly scope: number;
}

/** One name that other files can import from this one. */
export interface ExportFact {
  /** The exported name, `default`, or `*` for `export * from`. */
  readonly name: string;
  /** What it hands out; for `export *` the namespace of the module. More than one when it depends on control flow. */
  readonly origins: readonly Origin[];
  readonly span: Span;
  readonly typeOnly: boolean;
}

export type DeclarationFact = ClassFact | FunctionFact | VariableFact;

/** What every declaration has. */
export interface DeclarationBase {
  /** Null for an anonymous class or function. */
  readonly name: string | null;
  readonly nameSpan: Span | null;
  /** The declaration or expression itself. */
  readonly span: Span;
  /** The whole statement, `export`, decorators and terminator included, when it declares nothing else. */
  readonly statementSpan: Span | null;
  /** Index into {@link FileFacts.scopes} of the scope that holds the name. */
  readonly scope: number;
  /** Names under which this file exports it. */
  readonly exportedAs: readonly string[];
  readonly references: readonly ReferenceFact[];
}

export interface ClassFact extends DeclarationBase {
  readonly kind: 'class';
  readonly heritage: readonly Origin[];
  readonly bodySpan: Span;
  /** Heritage and body without comments and insignificant white space: equal text, equal class. */
  readonly normalisedBody: string;
  /** Names of its own members, `constructor` included. */
  readonly members: readonly string[];
  /** No member of its own but a constructor that only hands its parameters to `super`. */
  readonly addsNothing: boolean;
  /** The names that the body takes from outside the class, with what they are. */
  readonly outside: readonly { readonly name: string; readonly origins: readonly Origin[] }[];
  /** Fields, and what is assigned to `this.name` in its methods (static: `this.name` in static ones). */
  readonly properties: readonly PropertyFact[];
  readonly abstract: boolean;
  readonly decorated: boolean;
}

/** A named value inside a class, an object literal or an enum. */
export interface PropertyFact {
  readonly name: string;
  readonly static: boolean;
  readonly span: Span;
  /** Of everything that is assigned to it. */
  readonly origins: readonly Origin[];
  readonly typeOrigins: readonly Origin[];
  readonly text: StaticText | null;
}

export interface FunctionFact extends DeclarationBase {
  readonly kind: 'function';
  /** Of the values that it returns; empty when unknown. */
  readonly returns: readonly Origin[];
  /** Of the declared return type, `Promise<T>` unwrapped; empty when there is none. */
  readonly returnType: readonly Origin[];
  /** The strings that its `return` statements give, one each; empty when one gives something else. */
  readonly texts: readonly StaticText[];
  readonly async: boolean;
  readonly generator: boolean;
  /** The body is nothing but calls, and a `return` at its end: it decides nothing and keeps nothing. */
  readonly isPlain: boolean;
  /** Number of parameters without default that a caller has to give. */
  readonly requiredParameters: number;
  /** The body is one call (or `new`) that hands on the same parameters in the same order. */
  readonly delegatesTo: readonly Origin[];
}

export interface VariableFact extends DeclarationBase {
  readonly kind: 'variable';
  /** `const`, `let`, `var`, `using`, `parameter`, `enum`, `namespace`, `type`, `catch`; Python: `assignment`, `with`. */
  readonly declaredWith: string;
  /** Of everything that is ever assigned to it. */
  readonly origins: readonly Origin[];
  /** Assigned somewhere other than in its declaration. */
  readonly reassigned: boolean;
  readonly initialiserSpan: Span | null;
  /** Of the declared type. */
  readonly typeOrigins: readonly Origin[];
  /** The string that it always holds. */
  readonly text: StaticText | null;
  /** Of an object literal or enum that it is initialised with. */
  readonly properties: readonly PropertyFact[];
  /** `properties` are all that it has, and nothing in the file sets another. */
  readonly closed: boolean;
}

export type CallForm =
  /** `new X(…)`; Python has no such form, a class is called. */
  | 'new'
  | 'call'
  /** `Reflect.construct(X, […])`. */
  | 'construct';

/** A call or construction, with what it calls. Calls of unknown origin are not kept. */
export interface CallFact {
  readonly form: CallForm;
  /** The whole expression, type arguments included, without an `await` before it. */
  readonly span: Span;
  /** The called expression: `Redis` of `new Redis()`. */
  readonly calleeSpan: Span;
  readonly callee: readonly Origin[];
  readonly arguments: readonly ArgumentFact[];
  readonly awaited: boolean;
  /** Index into declarations of the variable (or field) that it initialises as a whole; null for none. */
  readonly assignedTo: number | null;
  /** Index into {@link FileFacts.scopes}. */
  readonly scope: number;
  /** The expression stands as a statement by itself, its value unused. */
  readonly valueUnused: boolean;
}

export interface ArgumentFact {
  readonly span: Span;
  /** Code without comments and insignificant white space. */
  readonly code: string;
  readonly text: StaticText | null;
  readonly spread: boolean;
  /** Python keyword argument. */
  readonly keyword: string | null;
  readonly origins: readonly Origin[];
  /** Of an object literal (Python: a dictionary with literal keys). */
  readonly properties: readonly PropertyFact[];
}

/** A string as far as it is known: literal parts and holes (`user:${id}` is `user:` and the hole `id`). */
export type StaticText = readonly (string | TextHole)[];

/** A part of a string that is only known when the program runs. */
export interface TextHole {
  /** The code that gives it, without comments and insignificant white space. */
  readonly code: string;
  readonly origins: readonly Origin[];
  /** Of the object or dictionary out of which it takes one member, which only the running program names. */
  readonly table: readonly Origin[];
}

/** A class that names another as its base, where it does. */
export interface HeritageFact {
  /** Index into declarations of the class. */
  readonly class: number;
  /** The base class expression. */
  readonly span: Span;
  readonly origins: readonly Origin[];
  readonly scope: number;
}

/** A lexical scope; number 0 is the module's. */
export interface ScopeFact {
  readonly parent: number | null;
  readonly span: Span;
  /** Names declared here. */
  readonly names: readonly string[];
  /** Dotted name of the enclosing classes and functions (`Service.start`), empty at module level. */
  readonly qualifiedName: string;
  readonly kind: 'module' | 'class' | 'function' | 'block';
}

/** A comment that switches a rule off or on (`eslint-disable-next-line r -- why`). */
export interface DirectiveFact {
  /** `off`: a configuration comment (`eslint rule: off`), which holds for the whole file. */
  readonly kind: 'off' | 'disable' | 'enable' | 'disable-line' | 'disable-next-line';
  /** Empty: all rules; never for `off`. */
  readonly rules: readonly string[];
  /** What stands after ` -- `; null when there is no reason. */
  readonly reason: string | null;
  /** The comment. */
  readonly span: Span;
}
