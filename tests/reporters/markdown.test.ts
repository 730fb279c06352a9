import { describe, expect, it } from 'vitest';

import { markdown } from '../../src/reporters/markdown.ts';
import { broken, cleanReport, finding, instantiation, options, report } from './sample.ts';

describe('markdown', () => {
  it('is a comment with verdict, score, counts, managers and findings', () => {
    expect(markdown(report({ unparsed: [broken] }), options())).toBe(`## Single source of truth

2 findings in 2 files. **Score: 72.5/100 (29 of 40 compliant, sites weighted by zone)**

| Type | Findings |
| --- | --- |
| \`direct_instantiation\` | 1 |
| \`duplicate_class\` | 1 |

| Zone | Findings |
| --- | --- |
| P1 WebSocket core | 1 |
| no zone | 1 |

### Competing managers

| Source | Class | File | Importers |
| --- | --- | --- | --- |
| websocket | \`WebSocketManager\` | \`src/b/manager.ts\` | 2 |

### Not judged in full

| File | Why |
| --- | --- |
| \`src/broken.ts\` | Unexpected token |

### Findings

| Place | Finding | Rule | Repair |
| --- | --- | --- | --- |
| \`src/a/service.ts:12:18\` | Redis is created by src/infra/redis-manager.ts only; use redisManager. | \`ssot/no-direct-redis-instantiation\` | automatic |
| \`src/b/manager.ts:3:8\` | WebSocketManager is declared in src/ws/manager.ts too. | \`ssot/single-websocket-manager-class\` | suggested |
`);
  });

  it('says that a project is clean', () => {
    expect(markdown(cleanReport(), options())).toBe(`## Single source of truth

No findings in 40 files. **Score: 100/100 (12 of 12 sites compliant)**
`);
  });

  it('marks what the baseline accepts', () => {
    const text = markdown(report({ violations: [instantiation({ accepted: true })] }), options());
    expect(text).toContain('1 finding in 1 file (1 accepted in the baseline).');
    expect(text).toContain('use redisManager. _(accepted)_ |');
  });

  it('marks what a zone only warns of', () => {
    const text = markdown(report({ violations: [instantiation({ severity: 'warn' })] }), options());
    expect(text).toContain('use redisManager. _(warning)_ |');
  });

  it('lets nothing of a file become markup, a mention or a table cell', () => {
    const hostile = instantiation({
      finding: finding({
        file: 'src/a|b`c.ts',
        message: '<img src=x onerror=y> | [click](http://e) @team *bold*\nnext',
      }),
    });
    const text = markdown(report({ violations: [hostile] }), options());
    const row = text.split('\n').find((line) => line.includes('onerror')) ?? '';
    expect(row).toContain(
      String.raw`&lt;img src=x onerror=y&gt; \| \[click\](http://e) &#64;team \*bold\* next`,
    );
    expect(row).toContain('`` src/a\\|b`c.ts:12:18 ``');
    expect(row.replaceAll(String.raw`\|`, '').split('|')).toHaveLength(6);
  });

  it('keeps code in a message as code, also where it holds a pipe', () => {
    const quoting = instantiation({ finding: finding({ message: 'Use `a | b`, not *c*.' }) });
    expect(markdown(report({ violations: [quoting] }), options())).toContain(
      String.raw`| Use \`a \| b\`, not \*c\*. |`.replaceAll(String.raw`\``, '`'),
    );
  });

  it('stays within what GitHub accepts as a comment, and says what it left out', () => {
    const violations = Array.from({ length: 2000 }, () => instantiation());
    const text = markdown(report({ violations }), options());
    expect(text.length).toBeLessThan(65_536);
    const shown = text.split('\n').filter((line) => line.includes('service.ts:12:18')).length;
    expect(shown).toBeGreaterThan(100);
    expect(text).toMatch(new RegExp(String.raw`… and ${String(2000 - shown)} more findings\.\n$`));
  });
});
