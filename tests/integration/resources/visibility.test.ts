import crypto from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFile } from '~/features/library/files/open-file.server';
import { parseResourceQuery } from '~/features/library/search/resource-search.schema';
import {
  getResource,
  listNewestResources,
  listPublicResourceSlugs,
  listResourcesOf,
  searchResources,
} from '~/features/library/resources/resources.server';
import type { Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { aResource } from '../../factories/resources';
import { aNetwork } from './people';

// One resource of each kind, each with its own word, country, type and language.
const kinds = {
  public: { word: 'zarzamora', country: 'GT', type: 'report', language: 'mam' },
  network: { word: 'guayacan', country: 'HN', type: 'protocol', language: 'cab' },
  organization: { word: 'ceibal', country: 'SV', type: 'form', language: 'jac' },
  withdrawn: { word: 'jacaranda', country: 'MX', type: 'law', language: 'kek' },
  archived: { word: 'copinol', country: 'US', type: 'training', language: 'ixl' },
} as const;
type Kind = keyof typeof kinds;
const allKinds = Object.keys(kinds) as Kind[];

const seen: Record<string, Kind[]> = {
  visitor: ['public'],
  loose: ['public'],
  partner: ['public', 'network'],
  administrator: ['public', 'network'],
  staff: ['public', 'network', 'organization'],
};

let network: Awaited<ReturnType<typeof aNetwork>>;
const slugs = {} as Record<Kind, string>;
const files = {} as Record<Kind, string>;
const owners = {} as Record<Kind, string>;

beforeAll(async () => {
  network = await aNetwork();
  const archived = await anOrganization({ archived: true });
  for (const kind of allKinds) {
    const { word, country, type, language } = kinds[kind];
    const organization = kind === 'archived' ? archived : network.organization;
    const { id, slug } = await aResource({
      organization,
      type,
      texts: { es: { title: `Guía de ${word}` } },
      countries: [country],
      languages: [language],
      visibility: kind === 'network' || kind === 'organization' ? kind : 'public',
      withdrawn: kind === 'withdrawn',
    });
    const file = crypto.randomUUID();
    const sha256 = '0'.repeat(64);
    const rest = { name: 'a.pdf', mediaType: 'application/pdf', bytes: 1, sha256 };
    await db().resourceFile.create({
      data: { id: file, resourceId: id, storageKey: `kept/${file}`, ...rest },
    });
    slugs[kind] = slug;
    files[kind] = file;
    owners[kind] = organization.id;
  }
});

const actorCalled = (name: string) => network.actors[name] as Actor;
const ask = (actor: Actor, search: string) =>
  searchResources(actor, parseResourceQuery(new URLSearchParams(search)), 'es');
const slugsOf = (rows: { slug: string }[]) => rows.map(({ slug }) => slug).sort();

describe.each(Object.entries(seen))('%s', (name, visible) => {
  const expected = () => visible.map((kind) => slugs[kind]).sort();

  it('finds and counts what is theirs to read, and nothing else', async () => {
    const answer = await ask(actorCalled(name), '');
    expect(answer.total).toBe(visible.length);
    expect(slugsOf(answer.results)).toEqual(expected());
    for (const facet of ['country', 'type', 'language'] as const) {
      const values = answer.facets[facet].flatMap(({ options }) => options);
      const values_ = values.map(({ value }) => value).sort();
      expect(values_).toEqual(visible.map((kind) => kinds[kind][facet]).sort());
      expect(values.every(({ count }) => count === 1)).toBe(true);
    }
  });

  it.each(allKinds)('by the words, country, type or language of what is %s', async (kind) => {
    const { word, country, type, language } = kinds[kind];
    const found = visible.includes(kind) ? 1 : 0;
    for (const search of [
      `q=${word}`,
      `country=${country}`,
      `type=${type}`,
      `language=${language}`,
    ]) {
      const answer = await ask(actorCalled(name), search);
      expect([search, answer.total, answer.results.length]).toEqual([search, found, found]);
    }
  });

  it.each(allKinds)('opens the page and the file of what is %s, if at all', async (kind) => {
    const actor = actorCalled(name);
    const may = visible.includes(kind);
    expect((await getResource(actor, slugs[kind], 'es')) !== null).toBe(may);
    expect((await openFile(actor, files[kind])) !== null).toBe(may);
    const own = slugsOf(await listResourcesOf(actor, owners[kind], 'es'));
    expect(own.includes(slugs[kind])).toBe(may);
  });

  it('sees the same among the newest', async () => {
    expect(slugsOf(await listNewestResources(actorCalled(name), 50, 'es'))).toEqual(expected());
  });
});

it('the public addresses are those of public resources alone', async () => {
  expect(slugsOf(await listPublicResourceSlugs())).toEqual([slugs.public]);
});

it.each(['', 'x', '%', "' OR 1=1 --", '00000000-0000-4000-8000-000000000000', '../../etc/passwd'])(
  'a file called %j is not found',
  async (id) => {
    for (const actor of Object.values(network.actors)) {
      expect(await openFile(actor, id)).toBeNull();
      expect(await getResource(actor, id, 'es')).toBeNull();
    }
  },
);
