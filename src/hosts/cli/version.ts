import packageJson from '../../../package.json' with { type: 'json' };

/** The name and version under which the tool is published. */
export const { name, version } = packageJson;
