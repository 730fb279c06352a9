/** What is staged, and only that. The types of the whole project are checked after it: see .husky/pre-commit. */
export default {
  '*.{js,cjs,ts,cts}': [
    'eslint --fix --max-warnings 0 --no-warn-ignored',
    'prettier --write --log-level warn',
  ],
  '!(*.{js,cjs,ts,cts})': 'prettier --write --ignore-unknown --log-level warn',
};
