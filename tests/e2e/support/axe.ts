import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = fs.readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const tags = [...['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], 'best-practice'];
// The rules that depend on colors and width; the others depend on the markup alone.
const looks = [
  'color-contrast',
  'link-in-text-block',
  'target-size',
  'scrollable-region-focusable',
];

/** Loads axe into every document that the page will show, instead of sending half a megabyte each time. */
export async function readyForAxe(page: Page): Promise<void> {
  await page.addInitScript({ content: source });
}

/**
 * What axe finds wrong with a page. Its script is injected by the debugging protocol, which the page's
 * Content-Security-Policy does not restrict, so the policy stays on.
 *
 * @param of all rules, or only those that depend on how the page looks
 * @returns one line for each element that breaks a rule
 */
export async function violations(page: Page, of: 'all' | 'looks' = 'all'): Promise<string[]> {
  const runOnly = of === 'all' ? tags : { type: 'rule', values: looks };
  const session = await page.context().newCDPSession(page);
  const loaded = await session.send('Runtime.evaluate', { expression: 'typeof axe' });
  if (loaded.result.value !== 'object')
    await session.send('Runtime.evaluate', { expression: source });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, ${JSON.stringify({ runOnly, resultTypes: ['violations'] })})`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(`axe failed: ${exceptionDetails.text}`);
  return (result.value as AxeResults).violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id} (${help}): ${target.join(' ')} ${html.slice(0, 160)}`),
  );
}
