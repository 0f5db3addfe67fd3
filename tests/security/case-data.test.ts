import { expect, inject, test } from 'vitest';
import { beginPendingSignIn } from '~/features/identity/pending-sign-in.server';
import { caseDataField } from '~/platform/case-data-answers';
import { db } from '~/platform/db/client.server';
import { keepField } from '~/platform/http/typed.schema';
import { cookieHeader } from '../e2e/support/session-cookie';
import { sitePages, type SitePage } from '../e2e/support/site';
import { portal } from '../e2e/support/worker';
import { makeWorld, type World } from '../e2e/support/world';
import { aSession } from '../factories/sessions';
import { fieldsOf, goodValues, postedForms } from './form-fields';

const text = 'Nombre de la niña: Ana López, CUI 2345 67890 0101';

/**
 * Multi-line fields that are not checked for case data: they hold no text about anybody, or nothing must delay
 * people there.
 */
const unasked: readonly RegExp[] = [
  /organization-safety reason$/, // nothing must delay people there
  /admin\/term(-new)? (description|synonyms|ways)\./,
  /admin\/thesaurus-entry(-new)? words\./,
  /resource-(new|edit) authors$/, // names of organizations
  // They need more than this test fills in; tests/integration/forms/twice.test.ts asks them.
  /(procedure-new text\.|recommendation-add (note|text)$|event-new text$)/,
  /event-new days$/, // dates and hours
];
const isUnasked = (name: string, route: string) =>
  unasked.some((one) => one.test(`${route} ${name}`));

interface Reader {
  path: string;
  cookie: string;
}

async function readerOf({ path, as, waiting }: SitePage, world: World): Promise<Reader> {
  const cookies = [
    ...(as ? [cookieHeader(await aSession(world[as]))] : []),
    ...(waiting ? [`pending=${await beginPendingSignIn(db(), world[waiting].id)}`] : []),
  ];
  return { path: path('es', world), cookie: cookies.join('; ') };
}

function send({ path, cookie }: Reader, fields?: [string, string][]): Promise<Response> {
  return fetch(portal().url + path, {
    redirect: 'manual',
    headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' },
    ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
  });
}

const namesOf = (form: string, tag: string) =>
  [...form.matchAll(new RegExp(`<${tag}\\b[^>]*?\\sname="([^"]+)"`, 'g'))].map(
    ([, name = '']) => name,
  );

/**
 * For which texts of a form the portal asks whether they contain case data, whichever of its buttons is
 * pressed.
 */
async function askedIn(reader: Reader, form: string, names: readonly string[]) {
  const all = (form.match(/<button\b[^>]*>/g) ?? []).filter((tag) =>
    /\bbutton\b/.test(tag.replace('<button', '')),
  );
  const filled = all.filter((tag) => !tag.includes('button-quiet'));
  // On a page with several forms, none of their buttons is a filled one.
  const tags = filled.length > 0 ? filled : all;
  const buttons = tags.map((tag) => fieldsOf(wrapped(tag))[0]);
  const pressable = new Set(buttons.flatMap((one) => (one ? [one[0]] : [])));
  const isNew = !form.includes('name="version"');
  const typed = fieldsOf(form, isNew)
    // Buttons that keep the form as a draft send nothing off.
    .filter(([field]) => !pressable.has(field) && field !== keepField)
    .map(([field, value]): [string, string] => {
      if (names.includes(field)) return [field, text];
      // A text in a language needs a title or a name in that language.
      if (/^(?:title|name)\./.test(field)) return [field, value || 'Guía'];
      return [field, isNew && field in goodValues ? (goodValues[field] ?? '') : value];
    });
  const asked = new Set<string>();
  // The last one first: it is the one that declines.
  for (const button of buttons.reverse()) {
    if (asked.size === names.length) break;
    const answer = await send(reader, button ? [...typed, button] : typed);
    const html = await answer.text();
    const boxes = html.match(new RegExp(`<input[^>]*name="${caseDataField}"[^>]*>`, 'g')) ?? [];
    for (const name of names)
      if (answer.status === 400 && boxes.some((box) => box.includes(`value="${name}"`)))
        asked.add(name);
  }
  return asked;
}

const wrapped = (tags: string) => `<form method="post">${tags}</form>`;

test('every text of several lines that looks like a case is asked about', async () => {
  const world = await makeWorld();
  const acting = new Set(inject('routes').flatMap(({ id, hasAction }) => (hasAction ? [id] : [])));
  const asked = new Set<string>();
  const silent = new Set<string>();
  for (const site of sitePages.filter(({ route }) => acting.has(route))) {
    const reader = await readerOf(site, world);
    const html = await (await send(reader)).text();
    for (const form of postedForms(html)) {
      const names = namesOf(form, 'textarea').filter((name) => !isUnasked(name, site.route));
      const keyOf = (name: string) => `${site.route} ${name.replace(/\[\d+\]/, '[]')}`;
      if (names.every((name) => asked.has(keyOf(name)))) continue;
      const warned = await askedIn(reader, form, names);
      for (const name of names) (warned.has(name) ? asked : silent).add(keyOf(name));
    }
  }
  console.log(`case data: ${asked.size} fields of several lines ask about what looks like a case`);
  expect([...silent].filter((key) => !asked.has(key))).toEqual([]);
  expect(asked.size).toBeGreaterThan(12);
}, 120_000);
