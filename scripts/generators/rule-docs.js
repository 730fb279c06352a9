// Writes what the meta of the rules says into their pages (title and header) and into the README (table
// of the rules). Not by eslint-doc-generator: it marks presets and descriptions with emoji of its own,
// which this repository does not want, and has no word for the languages of a rule.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ssot from 'eslint-plugin-ssot';
import { format, resolveConfig } from 'prettier';

const LANGUAGE_NAMES = { 'js/js': ['JavaScript', 'TypeScript'], 'ssot/python': ['Python'] };
const HEADER_END = '<!-- end auto-generated rule header -->';
const LIST_START = '<!-- begin auto-generated rules list -->';
const LIST_END = '<!-- end auto-generated rules list -->';

const root = join(import.meta.dirname, '../..');
const pages = 'docs/rules';
const rules = Object.entries(ssot.rules).sort(([a], [b]) => (a < b ? -1 : 1));

const strays = readdirSync(join(root, pages)).filter(
  (page) => page.endsWith('.md') && !Object.hasOwn(ssot.rules, page.slice(0, -'.md'.length)),
);
if (strays.length > 0) throw new Error(`No rule has the page ${strays.join(', ')} of ${pages}.`);

for (const [name, { meta }] of rules) {
  await rewrite(`${pages}/${name}.md`, (text) => {
    const [, body] = halves(text, HEADER_END);
    return `${title(name, meta)}\n\n${header(name, meta)}\n\n${HEADER_END}${body}`;
  });
}
await rewrite('README.md', (text) => {
  const [before, rest] = halves(text, LIST_START);
  const [, after] = halves(rest, LIST_END);
  return `${before}${LIST_START}\n\n${list()}\n\n${LIST_END}${after}`;
});

function title(name, { docs }) {
  return `# ${docs.description[0].toUpperCase()}${docs.description.slice(1)} (\`ssot/${name}\`)`;
}

function header(name, meta) {
  const sentences = [
    meta.fixable &&
      'Fixed by [`--fix`](https://eslint.org/docs/latest/use/command-line-interface#--fix) where behaviour provably stays.',
    meta.hasSuggestions &&
      'Has [suggestions](https://eslint.org/docs/latest/use/core-concepts/#rule-suggestions) for editors.',
    `In the presets ${inWords([...presetsWith(name), '`all`'])}.`,
    `For ${inWords(languagesOf(meta))}.`,
  ];
  return sentences.filter(Boolean).join('\\\n');
}

function list() {
  return [
    'All rules are in the preset `all`; `strict` also wants a reason in every comment that disables a rule. A fix is made by `--fix`, where behaviour provably stays; a suggestion is offered in editors.',
    '',
    '| Rule | What it does | Presets | Repair |',
    '| :-- | :-- | :-- | :-- |',
    ...rules.map(([name, { meta }]) =>
      [
        '',
        `[${name}](${pages}/${name}.md)`,
        meta.docs.description,
        presetsWith(name).join(', '),
        [meta.fixable && 'fix', meta.hasSuggestions && 'suggestion'].filter(Boolean).join(', '),
        '',
      ].join('|'),
    ),
  ].join('\n');
}

/**
 * The presets that hold a rule, but for `all`, which holds every one, and for those of one language,
 * which hold what is recommended and speaks it.
 */
function presetsWith(name) {
  const holds = ([preset, { rules: on, language }]) =>
    preset !== 'all' && language === undefined && Object.hasOwn(on, `ssot/${name}`);
  return Object.entries(ssot.configs)
    .filter(holds)
    .map(([preset]) => `\`${preset}\``);
}

function languagesOf({ languages }) {
  return languages.flatMap((language) => {
    if (!Object.hasOwn(LANGUAGE_NAMES, language)) throw new Error(`No name for ${language}.`);
    return LANGUAGE_NAMES[language];
  });
}

function inWords(words) {
  return new Intl.ListFormat('en-GB').format(words);
}

/** What stands before and after the one place of a marker. */
function halves(text, marker) {
  const parts = text.split(marker);
  if (parts.length !== 2) throw new Error(`The marker ${marker} has to stand there once.`);
  return parts;
}

async function rewrite(file, change) {
  const path = join(root, file);
  if (!existsSync(path)) throw new Error(`${file} is missing: write it, with its markers.`);
  try {
    const text = change(readFileSync(path, 'utf8'));
    writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  } catch (error) {
    throw new Error(`${file} was not generated`, { cause: error });
  }
}
