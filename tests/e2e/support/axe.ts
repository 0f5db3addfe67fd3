import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = fs.readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const tags = [...['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], 'best-practice'];
// What other colours and another width can change; the rest is in the markup.
const looks = [
  'color-contrast',
  'link-in-text-block',
  'target-size',
  'scrollable-region-focusable',
];

/** Brings axe into every document that the page will show, in place of sending it half a megabyte each time. */
export async function readyForAxe(page: Page): Promise<void> {
  await page.addInitScript({ content: source });
}

/**
 * What axe finds wrong with a page. It goes in through the debugging protocol, which the page's own content
 * policy does not bind, so that the policy stays on.
 *
 * @param of all rules, or those alone that depend on how the page looks
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
