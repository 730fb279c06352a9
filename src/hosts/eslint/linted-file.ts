import path from 'node:path';
import type { Rule as EslintRule, SourceCode } from 'eslint';
import { LANGUAGES as FRONT_ENDS } from '../verdict/front-ends.ts';
import type { Project } from '../../project/project.ts';
import { formatProblems } from '../../registry/problems.ts';
import { isFirstOfRun } from './first-of-run.ts';
import { registryOf } from './registry-of.ts';
import { sessionFor } from './sessions.ts';

/** The file that ESLint lints, in its project; or what keeps it from being judged. */
export type LintedFile =
  { readonly project: Project; readonly path: string } | { readonly problem: string };
