import { beforeAll, expect, test } from 'vitest';
import { ownPortal } from '../support/own-portal';
import { readDocument } from '../support/page-texts';
import { openPage } from '../support/pages';
import { isEveryReader } from '../support/readers';
import { portal } from '../support/worker';
import { makeWorld } from '../support/world';
import { wrongWords, type WrongWords } from '../support/wrong-words';

// Filters can be combined endlessly: for a page with more than one, only the status is checked, and its links
// are not followed.
const FOLLOWED_FILTERS = 1;
// Requested at the same time: the portal answers while the browser reads earlier pages.
const AT_ONCE = 4;

// With the records of other tests there would be thousands more pages of the same kinds.
ownPortal();

let words: WrongWords;
beforeAll(async () => {
  await makeWorld();
  words = await wrongWords();
});

const languages = ['es', 'en'];

/** How many values of each filter of each list are followed: they differ in their records, not in their messages. */
const VALUES = isEveryReader ? Infinity : 3;
const values = new Map<string, number>();

test('every link that a visitor finds from the start leads to a good page', async () => {
  const page = await openPage();
  // Each path is requested once, whichever language's pages link to it.
  const from = new Map(languages.map((lang) => [`/${lang}`, 'the start']));
  const troubles: string[] = [];
  const read = new Map(languages.map((lang) => [lang, 0]));

  async function look(path: string): Promise<string[]> {
    const { status, html, isPage } = await answerTo(path);
    if (status !== (path === '/exit' ? 303 : 200))
      troubles.push(`${status} for ${path}, linked from ${from.get(path)}`);
    const lang = languageOf(path);
    // Feeds, citations and tables are files, for programs.
    if (!isPage || !lang || filtersOf(path) > FOLLOWED_FILTERS) return [];
    read.set(lang, (read.get(lang) ?? 0) + 1);
    const { texts, links } = await readDocument(page, html);
    for (const wrong of words.find(texts, lang)) troubles.push(`${path}: ${wrong}`);
    const found = links
      .flatMap((href) => onPortal(href, path))
      .filter((link) => !from.has(link) && isAsked(link, lang) && isOneOfFew(link));
    for (const link of found) from.set(link, path);
    return found;
  }

  const ahead = [...from.keys()];
  while (ahead.length > 0) {
    const found = await Promise.all(ahead.splice(0, AT_ONCE).map(look));
    ahead.push(...new Set(found.flat()));
  }
  expect(troubles).toEqual([]);
  for (const count of read.values()) expect(count).toBeGreaterThan(isEveryReader ? 60 : 40);
  const counts = [...read].map(([lang, count]) => `${count} pages read in ${lang}`);
  console.log(`crawl: ${from.size} links, ${counts.join(', ')}`);
}, 300_000);

/** A link's path on the portal; none if it leads elsewhere. */
function onPortal(href: string, path: string): string[] {
  const target = new URL(href, portal().url + path);
  return target.origin === portal().url ? [target.pathname + target.search] : [];
}

/** The language of a page, by its path. */
function languageOf(path: string): string | undefined {
  const [, first] = new URL(path, portal().url).pathname.split('/');
  return languages.find((lang) => lang === first);
}

const filtersOf = (path: string) => new URL(path, portal().url).searchParams.size;

/**
 * Filtered pages in the other language are reached from that language's own pages. They are most of all pages and have
 * the same messages, so `npm test` looks at those in Spanish.
 */
function isAsked(path: string, lang: string): boolean {
  if (filtersOf(path) === 0) return true;
  return languageOf(path) === lang && (isEveryReader || lang === 'es');
}

/** Whether a link's filters have been followed with few values so far; counts it. */
function isOneOfFew(path: string): boolean {
  const { pathname, searchParams } = new URL(path, portal().url);
  if (searchParams.size === 0) return true;
  const filter = `${pathname}?${[...searchParams.keys()].join('&')}`;
  const count = (values.get(filter) ?? 0) + 1;
  values.set(filter, count);
  return count <= VALUES;
}

async function answerTo(path: string) {
  // The quick exit leads to another site; all other redirects are followed.
  const redirect = path === '/exit' ? 'manual' : 'follow';
  const answer = await fetch(portal().url + path, { redirect });
  const isPage = answer.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  return { status: answer.status, html: await answer.text(), isPage };
}
