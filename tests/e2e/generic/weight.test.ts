import { beforeAll, expect, test } from 'vitest';
import { aFullDirectory } from '../../factories/full-directory';
import { openPage } from '../support/pages';
import { portal } from '../support/worker';

/** The initial TCP congestion window: ten packets, which are sent without waiting for an acknowledgment. */
const firstWindow = 14_600; // bytes

beforeAll(async () => {
  await aFullDirectory(30);
});

/** The bytes of a response to a browser. */
async function weightOf(path: string): Promise<number> {
  const answer = await fetch(portal().url + path, { headers: { 'Accept-Encoding': 'br, gzip' } });
  await answer.body?.cancel();
  return Number(answer.headers.get('Content-Length'));
}

test.each([
  ['es', '/directory', 20],
  ['en', '/directory', 20],
  ['es', '', 0],
  ['en', '', 0],
  // Five countries and ten stages.
  ['es', '/procedures', 0],
  ['en', '/procedures', 0],
])('the first visit to /%s%s fits into ten packets', async (lang, path, results) => {
  const page = await openPage({ javaScript: false, width: 360 });
  const requests: { type: string; path: string }[] = [];
  page.on('request', (request) =>
    requests.push({
      type: request.resourceType(),
      path: request.url().slice(portal().url.length),
    }),
  );
  await page.goto(`/${lang}${path}`, { waitUntil: 'networkidle' });
  expect(await page.locator('[data-result]').count()).toBe(results);
  expect(requests.length).toBeLessThanOrEqual(5);
  const types = requests.map(({ type }) => type);
  expect(types.filter((type) => type === 'script' || type === 'font')).toEqual([]);
  const needed = requests.filter(({ type }) => type === 'document' || type === 'stylesheet');
  const weights = await Promise.all(needed.map(({ path }) => weightOf(path)));
  const sum = weights.reduce((a, b) => a + b, 0);
  console.log(`/${lang}${path}: HTML and CSS ${weights.join(' + ')} = ${sum} bytes`);
  expect(sum).toBeLessThanOrEqual(firstWindow);
});

test('the map’s shapes are on the pages that show it alone', async () => {
  for (const path of ['/es', '/es/directory', '/es/countries', '/es/coverage']) {
    const html = await (await fetch(portal().url + path)).text();
    expect(html).not.toContain('class="map"');
  }
  const map = await (await fetch(`${portal().url}/es/directory/map`)).text();
  const start = map.indexOf('<svg class="map"');
  const svg = map.slice(start, map.indexOf('</svg>', start));
  expect(svg).toContain('href="/es/directory?country=GT"');
  expect(svg).not.toMatch(/ style=/);
  expect(svg.length).toBeLessThan(12_000);
});
