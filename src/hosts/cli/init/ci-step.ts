import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ssotCommand } from './guard-command.ts';
import { change, type Proposal } from './proposal.ts';
import type { Survey } from './survey.ts';

const GITHUB = '.github/workflows/ssot.yml';
const GITLAB = '.gitlab-ci.yml';

/** The gate in CI: on GitLab where the repository shows signs of it, on GitHub else. */
export function ciStep(survey: Survey): readonly Proposal[] {
  const gitlab = survey.has(GITLAB) || survey.remote.includes('gitlab');
  const github = survey.has('.github') || survey.remote.includes('github') || !gitlab;
  return [...(github ? githubWorkflow(survey) : []), ...(gitlab ? gitlabJob(survey) : [])];
}

function githubWorkflow(survey: Survey): readonly Proposal[] {
  const before = survey.read(GITHUB);
  if (before !== null || workflows(survey).some((text) => text.includes('ssot guard'))) return [];
  const ssot = ssotCommand(survey);
  const steps = [
    '      - uses: actions/checkout@v4',
    '        with: { fetch-depth: 0 }',
    '      - uses: actions/setup-node@v4',
    '        with: { node-version: 22 }',
    ...(survey.manifest === null ? [] : [`      - run: ${survey.manager.clean}`]),
    `      - run: ${ssot} scan --format github`,
    "      - if: github.event_name == 'pull_request'",
    `        run: ${ssot} guard --against "origin/$BASE"`,
    '        env: { BASE: "${{ github.base_ref }}" }',
    `      - run: ${ssot} baseline --check`,
  ];
  const text = [
    'name: Single sources of truth',
    'on:',
    '  pull_request:',
    '  push:',
    `    branches: [${JSON.stringify(survey.branch)}]`,
    'permissions: { contents: read }',
    'jobs:',
    '  ssot:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    ...steps,
    '',
  ].join('\n');
  return change(GITHUB, null, text, 'the gate in CI');
}

function workflows(survey: Survey): readonly string[] {
  const folder = '.github/workflows';
  try {
    return readdirSync(path.join(survey.top, folder)).map(
      (name) => survey.read(`${folder}/${name}`) ?? '',
    );
  } catch {
    return [];
  }
}

function gitlabJob(survey: Survey): readonly Proposal[] {
  const before = survey.read(GITLAB);
  if (before?.includes('ssot guard')) return [];
  const ssot = ssotCommand(survey);
  const stage = stageIn(before ?? '');
  const lines = [
    'ssot:',
    ...(stage === null ? [] : [`  stage: ${stage}`]),
    '  image: node:22',
    '  variables: { GIT_DEPTH: 0 }',
    '  script:',
    ...(survey.manifest === null ? [] : [`    - ${survey.manager.clean}`]),
    `    - ${ssot} scan`,
    `    - ${ssot} guard --against "origin/$CI_DEFAULT_BRANCH"`,
    `    - ${ssot} baseline --check`,
    '',
  ];
  const head = before === null ? '' : `${before.replace(/\n*$/u, '\n')}\n`;
  return change(GITLAB, before, head + lines.join('\n'), 'the gate in CI');
}

/** A job without a stage belongs to `test`, which a list of stages need not have. */
function stageIn(text: string): string | null {
  const inline = /^stages:[ \t]*\[([^\]]*)\]/mu.exec(text)?.[1]?.split(',');
  const block = /^stages:[ \t]*\n((?:[ \t]*-.*\n?)+)/mu
    .exec(text)?.[1]
    ?.trimEnd()
    .split('\n')
    .map((line) => line.replace(/^[ \t]*-/u, ''));
  const stages = (inline ?? block ?? []).map((name) => name.trim());
  return stages.length === 0 || stages.includes('test') ? null : (stages[0] ?? null);
}
