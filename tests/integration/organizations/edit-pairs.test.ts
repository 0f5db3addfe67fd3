import { beforeAll, expect, it } from 'vitest';
import { updateOrganization } from '~/features/organizations/update-organization.server';
import { updateTexts } from '~/features/organizations/update-texts.server';
import type { ProfileInput } from '~/features/organizations/organizations.schema';
import type { Actor } from '~/platform/auth/actor';
import { connectDatabase, db, disconnectDatabase } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { formOf } from './support';

/** Organizations that are edited at the same time, each by one pair after another. */
const DESKS = 8;
/** Pairs at each: half of them save one field of the whole form, half publish texts, the same or two. */
const PAIRS = 125;

beforeAll(async () => {
  await disconnectDatabase();
  connectDatabase(env().databaseUrl ?? '', { connections: DESKS * 2 });
});

interface Counts {
  pairs: number;
  /** the second was told, saw what the first stored, and wrote nothing */
  told: number;
  /** both changed something else, and both are there */
  joined: number;
  overwritten: number;
}

interface Desk {
  actor: Actor;
  slug: string;
  /** the profile as both editors of the next pair have it before them */
  form: ProfileInput;
}

async function aDesk(): Promise<Desk> {
  const { slug, id } = await anOrganization({ places: [], languages: [] });
  const actor = await actorOf(await aPerson({ memberOf: { id } }));
  return { slug, actor, form: await formOf(actor, slug) };
}

/** What both find when they look again. */
async function stored(slug: string) {
  const { texts, ...row } = await db().organization.findUniqueOrThrow({
    where: { slug },
    select: { version: true, website: true, texts: { select: { locale: true, summary: true } } },
  });
  return { ...row, summary: Object.fromEntries(texts.map((one) => [one.locale, one.summary])) };
}

/** Two save the whole form of one version at once. */
async function formPair(desk: Desk, pair: number, counts: Counts) {
  const { actor, slug, form } = desk;
  const sites = [`https://example.org/a${pair}`, `https://example.org/b${pair}`];
  const answers = await Promise.all(
    sites.map((website) => updateOrganization(actor, slug, { ...form, website })),
  );
  const heard = answers.flatMap(({ status }, editor) => (status === 'saved' ? [editor] : []));
  const told = answers.flatMap((one) => (one.status === 'conflict' ? [one.current] : []));
  const { version, website } = await stored(slug);
  const first = sites[heard[0] ?? -1];
  const isRight = heard.length === 1 && website === first && told[0]?.website === first;
  counts[isRight && version === form.version + 1 ? 'told' : 'overwritten'] += 1;
  desk.form = { ...form, version, website: website ?? '' };
}

/** Two publish texts of one version at once: each another one, or both the same. */
async function textPair(desk: Desk, pair: number, counts: Counts) {
  const { actor, slug, form } = desk;
  const isSame = pair % 4 === 1;
  const publish = (text: string, name: 'summary.es' | 'summary.en') =>
    updateTexts(actor, slug, { version: form.version, texts: { [name]: text }, sources: {} });
  const [one, other] = [`Uno ${pair}`, `Dos ${pair}`];
  const answers = await Promise.all([
    publish(one, 'summary.es'),
    publish(other, isSame ? 'summary.es' : 'summary.en'),
  ]);
  const saved = answers.map(({ status }) => status === 'saved');
  const { version, summary } = await stored(slug);
  desk.form = { ...form, version, summary };
  if (isSame) {
    const isRight = saved[0] !== saved[1] && summary['es'] === (saved[0] ? one : other);
    counts[isRight ? 'told' : 'overwritten'] += 1;
    return;
  }
  const isRight = saved.every(Boolean) && summary['es'] === one && summary['en'] === other;
  counts[isRight ? 'joined' : 'overwritten'] += 1;
}

/**
 * Pairs of people who edit the same version of a profile at the same moment. Of two who change the same, one
 * is heard and the other is told; of two who publish different texts, both are heard. Nothing is lost unseen:
 * not in the profile, not in its history.
 */
it(
  `${DESKS * PAIRS} pairs of editors at once: none overwrites another unseen`,
  { timeout: 90_000 },
  async () => {
    const counts: Counts = { pairs: 0, told: 0, joined: 0, overwritten: 0 };
    const desks = await Promise.all(Array.from({ length: DESKS }, aDesk));
    await Promise.all(
      desks.map(async (desk) => {
        for (let pair = 0; pair < PAIRS; pair += 1) {
          await (pair % 2 === 0 ? formPair : textPair)(desk, pair, counts);
          counts.pairs += 1;
        }
      }),
    );
    console.log(
      `edit pairs: ${counts.pairs}; ${counts.told} told, ${counts.joined} joined, ${counts.overwritten} silent overwrites`,
    );
    expect(counts).toEqual({ pairs: 1_000, told: 752, joined: 248, overwritten: 0 });
    // Each save that was heard is a revision of its own.
    const saves = DESKS + counts.told + 2 * counts.joined;
    expect(await db().organizationRevision.count()).toBe(saves);
  },
);
