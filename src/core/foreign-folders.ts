/**
 * Folders of Python's tools: installed packages, environments of test runners, caches. What is in them is
 * nobody's own code, also where no `.gitignore` says so. A `venv` holds its code in `site-packages`.
 */
export const FOREIGN_FOLDERS: readonly string[] = [
  '.venv',
  'site-packages',
  '__pycache__',
  '__pypackages__',
  '.eggs',
  '.tox',
  '.nox',
  '.mypy_cache',
  '.ruff_cache',
  '.pytest_cache',
];
