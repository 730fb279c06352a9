import { nearName } from './near-name.ts';

/** Why a glob that matches no file probably does not, and what to write instead. */
export function formatGlobProblem(
  glob: string,
  files: readonly string[],
): { readonly message: string; readonly remedy: string } {
  const message = 'This glob matches no file.';
  if (files.some((file) => file.startsWith(`${glob}/`))) {
    return { message: 'This glob names a folder.', remedy: `Did you mean ${quote(`${glob}/**`)}?` };
  }
  // The first segment that no file has, when all before it are plain names.
  const segments = glob.split('/');
  let folder = '';
  for (const [index, segment] of segments.entries()) {
    if (/[*?[\]{}()!]/.test(segment)) break;
    const inFolder = new Set(
      files
        .filter((file) => file.startsWith(folder))
        .map((file) => file.slice(folder.length).split('/', 1)[0]!),
    );
    if (!inFolder.has(segment)) {
      const near = nearName(segment, inFolder);
      const place = folder === '' ? "the registry's folder" : quote(folder);
      const remedy =
        near === null
          ? `There is no "${segment}" in ${place}; correct the glob or remove it.`
          : `Did you mean ${quote([...segments.slice(0, index), near, ...segments.slice(index + 1)].join('/'))}?`;
      return { message, remedy };
    }
    folder += `${segment}/`;
  }
  return { message, remedy: "Correct it or remove it; globs start in the registry's folder." };
}

function quote(text: string): string {
  return JSON.stringify(text);
}
