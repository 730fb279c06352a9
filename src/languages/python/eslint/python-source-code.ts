import {
  ConfigCommentParser,
  Directive,
  type DirectiveType,
  TextSourceCodeBase,
  VisitNodeStep,
} from '@eslint/plugin-kit';
import type { FileProblem, RulesConfig, SourceLocation } from '@eslint/core';
import { directiveComments } from '../directive-comments.ts';
import { childrenOf } from '../extract/tree.ts';
import type { Location, Module, PythonNode } from '../parse/nodes.ts';
import type { Comment } from '../parse/tokens.ts';

export interface LocatedComment extends Comment {
  readonly loc: Location;
}

/** What has a place in a file and is no token. */
export type SyntaxElement = PythonNode | LocatedComment;

export interface PythonSourceOptions {
  LangOptions: Record<string, unknown>;
  RootNode: Module;
  SyntaxElementWithLoc: SyntaxElement;
  ConfigNode: LocatedComment;
}

interface InlineConfig {
  readonly config: { readonly rules: RulesConfig };
  readonly loc: SourceLocation;
}

const ENTER = 1;
const LEAVE = 2;

const parser = new ConfigCommentParser();

/** A Python file as ESLint's rules see it. It has no scope manager: Python's scopes are in the facts. */
export class PythonSourceCode extends TextSourceCodeBase<PythonSourceOptions> {
  readonly comments: readonly LocatedComment[];
  #directives: readonly LocatedComment[] | null = null;
  #traversal: Traversal | null = null;

  constructor(text: string, ast: Module, comments: readonly Comment[]) {
    // The line ends of all our hosts; a form feed is white space within a line.
    super({ text, ast, lineEndingPattern: /\r\n|[\n\r\u2028\u2029]/u });
    this.comments = comments.map((comment) => this.#located(comment));
  }

  #located({ type, value, range }: Comment): LocatedComment {
    const [start, end] = range;
    const loc = { start: this.getLocFromIndex(start), end: this.getLocFromIndex(end) };
    return { type, value, range, loc };
  }

  override getLoc({ loc }: SyntaxElement): SourceLocation {
    return loc;
  }

  override getRange({ range: [start, end] }: SyntaxElement): [number, number] {
    return [start, end];
  }

  override getParent(node: SyntaxElement): PythonNode | undefined {
    return node.type === 'Comment' ? undefined : this.#traversed.parents.get(node);
  }

  override traverse(): Iterable<VisitNodeStep> {
    return this.#traversed.steps;
  }

  get #traversed(): Traversal {
    return (this.#traversal ??= traverse(this.ast));
  }

  // ─── Comments, and those that speak to ESLint ───

  /** Under the name that rules of ESLint ask for. */
  getAllComments(): readonly LocatedComment[] {
    return this.comments;
  }

  getInlineConfigNodes(): LocatedComment[] {
    this.#directives ??= directiveComments(this.comments).map((comment) => this.#located(comment));
    return [...this.#directives];
  }

  /** All forms stand in `#` comments, so that a comment never spans lines. */
  getDisableDirectives(): { directives: Directive[]; problems: FileProblem[] } {
    const directives = this.getInlineConfigNodes().flatMap((node) => {
      const directive = parser.parseDirective(node.value);
      const type = directive && DIRECTIVE_TYPES.get(directive.label);
      if (!type) return [];
      const { value, justification } = directive;
      return [new Directive({ type, node, value, justification })];
    });
    return { directives, problems: [] };
  }

  applyInlineConfig(): { configs: InlineConfig[]; problems: FileProblem[] } {
    const configs: InlineConfig[] = [];
    const problems: FileProblem[] = [];
    for (const node of this.getInlineConfigNodes()) {
      const directive = parser.parseDirective(node.value);
      if (directive?.label !== 'eslint') continue;
      const parsed = parser.parseJSONLikeConfig(directive.value);
      const { loc } = node;
      if (parsed.ok) configs.push({ config: { rules: parsed.config }, loc });
      else problems.push({ ruleId: null, message: parsed.error.message, loc });
    }
    return { configs, problems };
  }
}

const DIRECTIVE_TYPES = new Map<string, DirectiveType>([
  ['eslint-disable', 'disable'],
  ['eslint-enable', 'enable'],
  ['eslint-disable-line', 'disable-line'],
  ['eslint-disable-next-line', 'disable-next-line'],
]);

interface Traversal {
  readonly steps: readonly VisitNodeStep[];
  readonly parents: ReadonlyMap<PythonNode, PythonNode>;
}

/** Without recursion: `a.b.c…` may be deeper than the stack. */
function traverse(root: Module): Traversal {
  const steps: VisitNodeStep[] = [];
  const parents = new Map<PythonNode, PythonNode>();
  const step = (target: PythonNode, phase: 1 | 2): VisitNodeStep =>
    new VisitNodeStep({ target, phase, args: [target, parents.get(target)] });
  const open: { readonly node: PythonNode; readonly children: Iterator<PythonNode> }[] = [];
  const enter = (node: PythonNode): void => {
    steps.push(step(node, ENTER));
    open.push({ node, children: childrenOf(node)[Symbol.iterator]() });
  };
  enter(root);
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const next = top.children.next();
    if (next.done) {
      steps.push(step(top.node, LEAVE));
      open.pop();
    } else {
      parents.set(next.value, top.node);
      enter(next.value);
    }
  }
  return { steps, parents };
}
