import { markup } from './markup.ts';

/** Style of our pages: system fonts, system colours, readable from phone width up. */
export const pageStyle = markup`<style>
:root {
  --text: #1b1f24; --quiet: #57606a; --page: #ffffff; --panel: #f6f8fa; --line: #d0d7de;
  --removed: #a40e26; --removed-page: #ffebe9; --added: #0a5c2b; --added-page: #dafbe1;
  --link: #0b57a4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e6edf3; --quiet: #a0a9b4; --page: #0d1117; --panel: #161b22; --line: #3d444d;
    --removed: #ffb3ad; --removed-page: #3b1316; --added: #8ee6a8; --added-page: #0f2f1a;
    --link: #79b8ff;
  }
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--text); background: var(--page); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1rem; }
h1, h2, h3, h4 { line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 2.5rem 0 0.75rem; }
h3 { margin: 2rem 0 0.5rem; }
h4 { margin: 1.5rem 0 0.5rem; font-size: 1rem; }
h3:has(code) { font-size: 1rem; }
small { color: var(--quiet); font-weight: normal; }
a { color: var(--link); }
code, pre { font-family: ui-monospace, monospace; font-size: 0.875rem; }
.score strong { font-size: 2.5rem; }
.score { margin: 0; }
meter { width: 100%; max-width: 24rem; height: 1rem; }
meter::-webkit-meter-bar { height: 0.75rem; }
.beside { display: flex; flex-wrap: wrap; gap: 0 4rem; }
.filter { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 1rem 0; padding: 0.5rem 1rem; border: 1px solid var(--line); border-radius: 0.375rem; overflow-wrap: anywhere; }
.key { display: inline-block; width: 1.25rem; height: 0.75rem; margin-inline-end: 0.4rem; border-radius: 0.125rem; }
.table { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; }
caption { text-align: start; color: var(--quiet); padding-block-end: 0.25rem; }
th, td { text-align: start; vertical-align: top; padding: 0.25rem 1rem 0.25rem 0; border-block-end: 1px solid var(--line); }
article { margin: 0.75rem 0; padding: 0.75rem 1rem; background: var(--panel); border: 1px solid var(--line); border-radius: 0.375rem; overflow-wrap: anywhere; }
article p { margin: 0 0 0.5rem; }
.facts { display: flex; flex-wrap: wrap; gap: 0 1rem; color: var(--quiet); font-size: 0.875rem; }
.pair { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem; }
@media (min-width: 48rem) { .pair { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
figure { margin: 0; }
figcaption { font-size: 0.875rem; color: var(--quiet); }
pre { margin: 0; padding: 0.5rem; overflow-x: auto; background: var(--page); border: 1px solid var(--line); border-radius: 0.25rem; }
.number { color: var(--quiet); user-select: none; }
svg { display: block; font: 0.8125rem ui-monospace, monospace; fill: var(--text); }
svg path { fill: none; }
svg path.canonical { stroke: var(--added); }
svg path.competing { stroke: var(--removed); }
rect.canonical { fill: var(--added-page); stroke: var(--added); stroke-width: 2; }
rect.competing { fill: var(--removed-page); stroke: var(--removed); stroke-dasharray: 4 2; }
.key.canonical { background: var(--added-page); border: 2px solid var(--added); }
.key.competing { background: var(--removed-page); border: 1px dashed var(--removed); }
del, ins { text-decoration: none; }
del { color: var(--removed); background: var(--removed-page); }
ins { color: var(--added); background: var(--added-page); }
</style>`;
