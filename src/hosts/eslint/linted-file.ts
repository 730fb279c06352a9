import path from 'node:path';
import type { Rule as EslintRule, SourceCode } from 'eslint';
import type { Project } from '../../project/project.ts';
import type { ProjectSession } from '../../project/session.ts';
import { formatProblems } from '../../registry/problems.ts';
import type { Registry } from '../../registry/types.ts';
import { baselineOnDisk } from '../baseline/baseline-file.ts';
import { BaselineError } from '../baseline/parse-baseline.ts';
import { isFirstOfRun } from './first-of-run.ts';
import { registryOf } from './registry-of.ts';
import { projectOf } from './sessions.ts';
import { factsFromTree } from './tree-facts.ts';

/** The file that ESLint lints, in its project; or what keeps all files from being judged. */
export type LintedFile =
  | {
      readonly project: Project;
      readonly path: string;
      /**
       * The facts are the native parser's. Where they come from another tree they may miss a use (Babel's
       * scopes leave out JSX), and what is written cannot be checked: such a file is judged, not fixed.
       */
      readonly fixable: boolean;
    }
  | { readonly problem: string };

/** Made once for each SourceCode, whichever rule asks first. */
const files = new WeakMap<SourceCode, LintedFile | null>();

const NO_REGISTRY = `No SSOT registry was found, so nothing is checked. Write ssot.config.json (or .ts, .js) in the folder that holds your sources of truth, for example: { "sources": { "redis": { "module": "src/infra/redis.ts", "exports": { "instance": "redis" } } } }. It may also stand in \`settings.ssot\` of your ESLint configuration.`;

/**
 * The file of a lint run, null where there is nothing to judge. What concerns the registry is told
 * once a run, to the rule and file that come first.
 */
export function lintedFile(context: EslintRule.RuleContext, rule: string): LintedFile | null {
  const { sourceCode } = context;
  let file = files.get(sourceCode);
  if (file === undefined) files.set(sourceCode, (file = open(context)));
  if (file === null || !('problem' in file)) return file;
  const problem = `${context.cwd}\n${file.problem}`;
  return isFirstOfRun(problem, absolutePath(context), rule) ? file : null;
}

function open(context: EslintRule.RuleContext): LintedFile | null {
  const absolute = absolutePath(context);
  const result = registryOf(absolute, context.settings['ssot']);
  if (result === null) return { problem: NO_REGISTRY };
  if (!result.ok) return { problem: formatProblems(result.problems) };
  const { session, problems } = projectOf(result.registry);
  const found = problems();
  if (found.length > 0) return { problem: formatProblems(found) };
  const broken = brokenBaseline(result.registry);
  if (broken) return { problem: `${broken.message} ${broken.hint}` };
  const file = path.relative(result.registry.root, absolute).replaceAll(path.sep, '/');
  return projectWith(session, file, context.sourceCode);
}

/** Why the baseline cannot be used; null where it can, or is not there. */
function brokenBaseline(registry: Registry): BaselineError | null {
  try {
    baselineOnDisk(registry);
    return null;
  } catch (error) {
    if (error instanceof BaselineError) return error;
    throw error;
  }
}

/** The project in which the file has the text that ESLint holds; null where it has no facts. */
function projectWith(session: ProjectSession, file: string, source: SourceCode): LintedFile | null {
  const project = session.withText(file, source.text);
  const facts = project.factsOf(file);
  if (facts && !facts.parseError) return { project, path: file, fixable: true };
  if (!facts && project.languageOf(file) !== null) return null;
  // ESLint's parser takes what the native one does not: Flow, proposals, a component's script.
  const own = factsFromTree(file, source);
  return own && { project: session.withFacts(own, source.text), path: file, fixable: false };
}

/** A text without a file (standard input, an editor's new buffer) counts as one in the working directory. */
function absolutePath({ filename, cwd }: EslintRule.RuleContext): string {
  return filename.startsWith('<') ? path.join(cwd, 'stdin.tsx') : path.resolve(cwd, filename);
}
