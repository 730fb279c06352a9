import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html } from '../../src/reporters/html.ts';
import { trendHtml } from '../../src/reporters/trend/html.ts';
import { findProgram } from '../find-program.ts';
import { crowdedReport, options } from '../reporters/sample.ts';
import { crowdedTrend } from '../reporters/trend/sample.ts';

const executablePath = findProgram('chromium');
if (executablePath === null) console.warn('No chromium: the report pages are not looked at.');

/** Nothing but the page: no sandbox, since the tests may run as root, and no services of the browser. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const PAGES = {
  'of a scan': html(crowdedReport(), options()),
  'of a history': trendHtml(crowdedTrend()),
};
/** Neither width has colours of its own. */
const VIEWS: readonly { width: number; scheme: 'light' | 'dark' }[] = [
  { width: 375, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
];
const CASES = Object.entries(PAGES).flatMap(([name, text]) =>
  VIEWS.map((view) => ({ name, text, ...view })),
);

describe.skipIf(executablePath === null)('a page in a browser', () => {
  let folder = '';
  let browser: Browser | undefined;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'ssot-pages-'));
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ARGUMENTS });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The page, opened in a window of its own, and all that it complained of or asked for. */
  async function open({ text, width, scheme }: (typeof CASES)[number]) {
    if (!browser) throw new Error('There is no browser.');
    const file = path.join(folder, 'page.html');
    writeFileSync(file, text);
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme: scheme,
    });
    const page = await context.newPage();
    const said: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => asked.push(request.url()));
    const address = pathToFileURL(file).href;
    await page.goto(address);
    return { page, said, asked, address, close: () => context.close() };
  }

  it.each(CASES)('$name, $width wide, $scheme', async (one) => {
    const { page, said, asked, address, close } = await open(one);
    try {
      expect(await excessWidth(page)).toBe(0);
      await page.evaluate(
        "document.querySelectorAll('details').forEach((one) => (one.open = true))",
      );
      expect(await excessWidth(page)).toBe(0);
      expect(await violationsOn(page)).toEqual([]);
      expect(said).toEqual([]);
      expect(asked).toEqual([address]);
    } finally {
      await close();
    }
  });

  it('shows the findings of one type only when asked to', async () => {
    const text = html(crowdedReport(), options());
    const { page, close } = await open({ name: 'scan', text, width: 1280, scheme: 'light' });
    const visible = (): Promise<readonly number[]> =>
      Promise.all(
        ['article', '.group'].map((selector) =>
          page.locator(selector).filter({ visible: true }).count(),
        ),
      );
    try {
      const all = await visible();
      await page.getByLabel('duplicate_class').check();
      expect(await visible()).toEqual([1, 2]);
      await page.getByLabel('all types').check();
      expect(await visible()).toEqual(all);
      expect(all).toEqual([3, 5]);
    } finally {
      await close();
    }
  });

  it('would be found to be too wide, hard to read, noisy and curious', async () => {
    const text = `<!doctype html><html lang="en"><head><title>Bad</title></head><body><main>
<p style="width: 2000px; color: #ccc; background: #fff">Pale.</p><script>console.error('no')</script>
<img src="missing.png" alt=""></main></body></html>`;
    const { page, said, asked, close } = await open({
      name: 'bad',
      text,
      width: 375,
      scheme: 'light',
    });
    try {
      expect(await excessWidth(page)).toBeGreaterThan(1000);
      expect(await violationsOn(page)).toEqual([expect.stringContaining('color-contrast')]);
      expect(said).toContain('no');
      expect(asked).toHaveLength(2);
    } finally {
      await close();
    }
  });
});

/** By how many pixels the page can be scrolled sideways. */
function excessWidth(page: Page): Promise<number> {
  const root = 'document.documentElement';
  return page.evaluate<number>(`${root}.scrollWidth - ${root}.clientWidth`);
}

/** What makes the page hard or impossible to use for some people, by the rules of axe. */
async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} ${nodes.map(({ html }) => html).join(' ')}`);
}
