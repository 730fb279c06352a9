import packageJson from '../../../package.json' with { type: 'json' };

/** The page of a rule in the repository, as it was when this version was published. */
export function docsUrl(rule: string): string {
  const { name, version } = packageJson;
  return `https://github.com/${name}/${name}/blob/v${version}/docs/rules/${rule}.md`;
}
