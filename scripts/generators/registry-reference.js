// Writes docs/reference/registry.md and schema.json (for editors of ssot.config.json) from the
// registry's schema, from the comments of its types, and from the presets. None is part of the
// plugin's public face, so they are read from their sources.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createJiti } from 'jiti';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');
const source = (file) => join(root, 'src/registry', file);
const jiti = createJiti(import.meta.url);
const { registrySchema } = await jiti.import(source('registry-schema.ts'));
const { PRESETS } = await jiti.import(source('presets/presets.ts'));
const interfaces = readInterfaces(source('types.ts'));

const reference = join(root, 'docs/reference/registry.md');
mkdirSync(dirname(reference), { recursive: true });
writeFileSync(reference, markdown());
const schemaFile = join(root, 'schema.json');
const options = { ...(await resolveConfig(schemaFile)), filepath: schemaFile };
writeFileSync(schemaFile, await format(JSON.stringify(jsonSchemaFile()), options));

/** Of each interface of a file: each property's comment, example and the interface it is made of. */
function readInterfaces(file) {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = new Map();
  for (const statement of tree.statements) {
    if (!ts.isInterfaceDeclaration(statement)) continue;
    const properties = new Map();
    for (const member of statement.members) {
      const [comment] = member.jsDoc ?? [];
      if (!ts.isPropertySignature(member) || comment === undefined) continue;
      properties.set(member.name.getText(tree), {
        text: plain(comment.comment),
        examples: (comment.tags ?? []).map((tag) => plain(tag.comment)),
        required: member.questionToken === undefined,
        parts: /\b\w+Input\b/.exec(member.type.getText(tree))?.[0] ?? null,
      });
    }
    found.set(statement.name.text, properties);
  }
  return found;
}

/** The text of a comment on one line; `*\/` stands in one for what would end it. */
function plain(comment) {
  return (ts.getTextOfJSDocComment(comment) ?? '').replaceAll('*\\/', '*/').replaceAll(/\s+/g, ' ');
}

function markdown() {
  const sections = [
    ['RegistryInput', 'Keys of the registry', ''],
    ['SourceInput', 'Keys of a source', 'sources.*.'],
    ['ExportsInput', 'Keys of `exports`', 'sources.*.exports.'],
    ['KeysInput', 'Keys of `keys`', 'sources.*.keys.'],
    ['PerUserInput', 'Keys of `perUser`', 'sources.*.perUser.'],
    ['ForbiddenInput', 'Keys of `forbidden`', 'sources.*.forbidden[].'],
    ['ZoneInput', 'Keys of a zone', 'zones[].'],
  ];
  return [
    '# Registry',
    '',
    '<!-- Written by `npm run generate` from src/registry. -->',
    '',
    'The registry declares each single source of truth of a repository. It is data only and stands in',
    '`ssot.config.ts` (or `.mts`, `.cts`, `.js`, `.mjs`, `.cjs`, `.json`), or in `settings.ssot` of an ESLint',
    'or oxlint configuration. It is looked for from the linted file upwards, whatever the working directory;',
    'its paths and globs start in its folder. Unknown keys, a missing canonical file, a glob that matches',
    'nothing and entries that contradict each other are errors that name the key.',
    '',
    ...sections.flatMap(([name, title, prefix]) => section(interfaces.get(name), title, prefix)),
    ...presetSection(),
  ].join('\n');
}

function section(properties, title, prefix) {
  const keys = [...properties].filter(([name]) => name !== '$schema');
  return [
    `## ${title}`,
    '',
    ...keys.flatMap(([name, { text, examples, required }]) => [
      `### \`${prefix}${name}\`${required ? ' (required)' : ''}`,
      '',
      text,
      '',
      ...(examples.length === 0
        ? []
        : ['```ts', ...examples.map((example) => `${name}: ${example},`), '```', '']),
    ]),
  ];
}

function presetSection() {
  const code = (names) => names.map((name) => `\`${name}\``).join(', ');
  return [
    '## Presets',
    '',
    'A source of one of these names, upper and lower case alike, has these `constructors` and `classes` where',
    'it does not state its own. The classes are among the constructors. A package that is named alone in',
    '`constructors` stands for its default export and for everything that is listed here under its name.',
    '',
    ...PRESETS.flatMap(({ name, aliases = [], guards, constructors, classes, keyMethods = [] }) => [
      `### \`${name}\`${aliases.length === 0 ? '' : ` (also ${code(aliases)})`}`,
      '',
      `Guards ${guards}.`,
      '',
      ...[
        ['JavaScript and TypeScript', constructors.ecmascript ?? []],
        ['Python', constructors.python ?? []],
        ['Classes', classes],
        ['Methods that take a key', keyMethods],
      ]
        .filter(([, names]) => names.length > 0)
        .map(([label, names]) => `- ${label}: ${code(names)}`),
      '',
    ]),
  ]
    .slice(0, -1)
    .concat('');
}

function jsonSchemaFile() {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'SSOT registry',
    description: 'The single sources of truth of a repository, for eslint-plugin-ssot.',
    ...jsonSchema(registrySchema, 'RegistryInput'),
  };
}

/** A schema of the schema library as JSON schema; fails on a kind that it does not know. */
function jsonSchema(schema, name) {
  const properties = interfaces.get(name);
  const checks = jsonChecks(schema);
  switch (schema.type) {
    case 'string':
      return { type: 'string', ...checks };
    case 'number':
      return { type: 'number', ...checks };
    case 'picklist':
      return { enum: [...schema.options] };
    case 'optional':
      return jsonSchema(schema.wrapped, name);
    case 'union':
      return { anyOf: schema.options.map((option) => jsonSchema(option, name)) };
    case 'array':
      return {
        type: 'array',
        items: jsonSchema(schema.item, name),
        ...('minLength' in checks && { minItems: checks.minLength }),
      };
    case 'record':
      return { type: 'object', additionalProperties: jsonSchema(schema.value, name) };
    case 'strict_object': {
      const entries = Object.entries(schema.entries);
      return {
        type: 'object',
        properties: Object.fromEntries(
          entries.map(([key, entry]) => {
            const { text, parts } = properties.get(key);
            return [key, { description: text, ...jsonSchema(entry, parts) }];
          }),
        ),
        required: entries.filter(([, { type }]) => type !== 'optional').map(([key]) => key),
        additionalProperties: false,
      };
    }
    default:
      throw new Error(`no JSON schema for ${schema.type}`);
  }
}

/** What a schema's pipe, and the pipes within it, ask of a value. */
function jsonChecks(schema) {
  const [inner, ...steps] = schema.pipe ?? [];
  return Object.assign({}, inner && jsonChecks(inner), ...steps.map(jsonCheck));
}

function jsonCheck({ type, requirement }) {
  switch (type) {
    case 'non_empty':
      return { minLength: 1 };
    case 'min_length':
      return { minLength: requirement };
    case 'min_value':
      return { minimum: requirement };
    case 'integer':
      return { type: 'integer' };
    case 'metadata':
    case 'readonly':
      return {};
    default:
      throw new Error(`no JSON schema for ${type}`);
  }
}
