import { parse } from 'smol-toml';

/** What a `pyproject.toml` says about where packages lie. Folders are relative to its own. */
export interface BuildSettings {
  /** Folders from which imports start. */
  readonly roots: readonly string[];
  /** Packages that lie elsewhere than their name says. */
  readonly packages: readonly { readonly name: string; readonly folder: string }[];
  /** Names of the distributions that the project depends on. */
  readonly dependencies: readonly string[];
}

/**
 * Reads the settings of setuptools, Hatch, Poetry, PDM, Flit, uv's build backend, and of pytest, mypy
 * and Pyright, which are told the same where the build is silent.
 */
export function readBuildSettings(text: string): BuildSettings {
  let document: unknown;
  try {
    document = parse(text);
  } catch {
    // The build tells its owner what is wrong with it.
    document = {};
  }
  const tool = new Table(document).table('tool');
  const settings = [
    setuptoolsSettings(tool),
    hatchSettings(tool),
    poetrySettings(tool),
    ...otherSettings(tool),
  ];
  return {
    roots: [...new Set(settings.flatMap(({ roots }) => roots).map(withoutDots))],
    packages: settings.flatMap(({ packages = [] }) => packages),
    dependencies: dependenciesIn(new Table(document)),
  };
}

interface Part {
  readonly roots: readonly string[];
  readonly packages?: BuildSettings['packages'];
}

function setuptoolsSettings(tool: Table): Part {
  const setuptools = tool.table('setuptools');
  const folders = setuptools.table('package-dir').strings();
  return {
    roots: [
      ...folders.flatMap(([name, folder]) => (name === '' ? [folder] : [])),
      ...setuptools.table('packages').table('find').list('where'),
    ],
    packages: folders.flatMap(([name, folder]) => (name === '' ? [] : [{ name, folder }])),
  };
}

function hatchSettings(tool: Table): Part {
  const build = tool.table('hatch').table('build');
  const wheel = build.table('targets').table('wheel');
  return {
    roots: [
      ...wheel.list('packages').map(parentOf),
      ...[build, wheel].flatMap((table) => table.list('sources')),
    ],
    packages: [build, wheel].flatMap((table) =>
      table
        .table('sources')
        .strings()
        .map(([folder, name]) => ({ name: name.replaceAll('/', '.'), folder })),
    ),
  };
}

function poetrySettings(tool: Table): Part {
  const packages = tool.table('poetry').tables('packages');
  return { roots: packages.map((one) => one.text('from') ?? '.') };
}

function otherSettings(tool: Table): Part[] {
  const uv = tool.table('uv').table('build-backend');
  return [
    { roots: tool.table('pdm').table('build').list('package-dir') },
    { roots: uv.list('module-root') },
    { roots: tool.table('pytest').table('ini_options').list('pythonpath') },
    { roots: tool.table('pyright').list('extraPaths') },
    {
      roots: tool
        .table('mypy')
        .list('mypy_path')
        .map((folder) => folder.replace(/^\$MYPY_CONFIG_FILE_DIR\/?/u, './')),
    },
  ];
}

function dependenciesIn(document: Table): string[] {
  const project = document.table('project');
  const poetry = document.table('tool').table('poetry');
  const requirements = [
    ...project.list('dependencies'),
    ...project.table('optional-dependencies').lists(),
    ...document.table('dependency-groups').lists(),
  ];
  return [
    ...requirements.map(distributionName),
    ...poetry.table('dependencies').keys(),
    ...poetry
      .table('group')
      .values()
      .flatMap((group) => group.table('dependencies').keys()),
  ].map((name) => name.toLowerCase());
}

/** `redis` of `redis[hiredis]>=5 ; python_version > "3.9"`. */
export function distributionName(requirement: string): string {
  return /^[\w.-]+/u.exec(requirement.trim())?.[0] ?? '';
}

function parentOf(folder: string): string {
  return folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '.';
}

function withoutDots(folder: string): string {
  return folder.replace(/^(?:\.\/)+/u, '').replace(/\/+$/u, '');
}

/** Reads values of a document whose shape nobody has checked. */
class Table {
  readonly #value: Readonly<Record<string, unknown>>;

  constructor(value: unknown) {
    const isTable = typeof value === 'object' && value !== null && !Array.isArray(value);
    this.#value = isTable ? (value as Readonly<Record<string, unknown>>) : {};
  }

  table(key: string): Table {
    return new Table(this.#value[key]);
  }

  tables(key: string): readonly Table[] {
    const value = this.#value[key];
    return Array.isArray(value) ? value.map((item) => new Table(item)) : [];
  }

  text(key: string): string | null {
    const value = this.#value[key];
    return typeof value === 'string' ? value : null;
  }

  /** The strings of a list; a string alone counts as a list of one. */
  list(key: string): readonly string[] {
    const value = this.#value[key];
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.filter((item) => typeof item === 'string');
  }

  /** The strings of all lists of the table. */
  lists(): readonly string[] {
    return this.keys().flatMap((key) => this.list(key));
  }

  strings(): readonly (readonly [key: string, value: string])[] {
    return Object.entries(this.#value).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value] as const] : [],
    );
  }

  keys(): readonly string[] {
    return Object.keys(this.#value);
  }

  values(): readonly Table[] {
    return Object.values(this.#value).map((value) => new Table(value));
  }
}
