import { beforeAll, expect, it } from 'vitest';
import { updateOrganization } from '~/features/organizations/editing/update-organization.server';
import type { ProfileInput } from '~/features/organizations/organizations.schema';
import type { Actor } from '~/platform/auth/actor';
import { connectDatabase, db, disconnectDatabase } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { publishTexts } from '../../factories/texts';
import { formOf } from './support';

/** Organizations that are edited at the same time. */
const DESKS = 5;
/** How often six people save the whole form of one version at once, per organization: fifteen pairs each time. */
const FORMS = 12;
const EDITORS = 6;
const PAIRS_OF_FORM = (EDITORS * (EDITORS - 1)) / 2;
/** How often two people publish texts of one version at once: alternately the same text and two different ones. */
const TEXTS = 20;
const PAIRS = DESKS * (FORMS * PAIRS_OF_FORM + TEXTS);

beforeAll(async () => {
  await disconnectDatabase();
  connectDatabase(env().databaseUrl ?? '', { connections: 16 });
});

interface Counts {
  /** one of them was told, shown what the first had stored, and wrote nothing */
  told: number;
  /** both changed different things, and both changes are stored */
  joined: number;
  overwritten: number;
}

interface Desk {
  actor: Actor;
  slug: string;
  /** the profile's form as both editors of the next pair have loaded it */
  form: ProfileInput;
}

async function aDesk(): Promise<Desk> {
  const { slug, id } = await anOrganization({ places: [], languages: [] });
  const actor = await actorOf(await aPerson({ memberOf: { id } }));
  return { slug, actor, form: await formOf(actor, slug) };
}

/** What is stored in the end. */
async function stored(slug: string) {
  const { texts, ...row } = await db().organization.findUniqueOrThrow({
    where: { slug },
    select: { version: true, website: true, texts: { select: { locale: true, summary: true } } },
  });
  return { ...row, summary: Object.fromEntries(texts.map((one) => [one.locale, one.summary])) };
}

/** Six people save the whole form of one version at once: one succeeds, and the others are shown the result. */
async function formRound(desk: Desk, round: number, counts: Counts) {
  const { actor, slug, form } = desk;
  const sites = Array.from({ length: EDITORS }, (_, n) => `https://example.org/${round}/${n}`);
  const answers = await Promise.all(
    sites.map((website) => updateOrganization(actor, slug, { ...form, website })),
  );
  const { version, website } = await stored(slug);
  const heard = answers.flatMap(({ status }, editor) => (status === 'saved' ? [editor] : []));
  const isFirst = heard.length === 1 && website === sites[heard[0] ?? -1];
  const isRight = answers.every(
    (one) =>
      one.status === 'saved' || (one.status === 'conflict' && one.current.website === website),
  );
  const isSound = isFirst && isRight && version === form.version + 1;
  counts[isSound ? 'told' : 'overwritten'] += PAIRS_OF_FORM;
  desk.form = { ...form, version, website: website ?? '' };
}

/** Two people publish texts of one version at once: two different texts, or both the same. */
async function textPair(desk: Desk, pair: number, counts: Counts) {
  const { actor, slug, form } = desk;
  const isSame = pair % 2 === 0;
  const publish = (text: string, name: 'summary.es' | 'summary.en') =>
    publishTexts(actor, slug, { version: form.version, texts: { [name]: text } });
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
 * Pairs of people edit the same version of a profile at the same moment. Of those who change the same part, one
 * succeeds and every other is told; of two who publish different texts, both succeed. Nothing is lost without
 * notice, neither in the profile nor in its history.
 */
it(
  `${PAIRS} pairs of editors at once: none overwrites another unseen`,
  { timeout: 90_000 },
  async () => {
    const counts: Counts = { told: 0, joined: 0, overwritten: 0 };
    const desks = await Promise.all(Array.from({ length: DESKS }, aDesk));
    await Promise.all(
      desks.map(async (desk) => {
        for (let round = 0; round < FORMS; round += 1) await formRound(desk, round, counts);
        for (let pair = 0; pair < TEXTS; pair += 1) await textPair(desk, pair, counts);
      }),
    );
    console.log(
      `edit pairs: ${PAIRS}; ${counts.told} told, ${counts.joined} joined, ${counts.overwritten} silent overwrites`,
    );
    const [same, different] = [TEXTS / 2, TEXTS / 2].map((one) => one * DESKS);
    expect(counts).toEqual({
      told: DESKS * FORMS * PAIRS_OF_FORM + (same ?? 0),
      joined: different,
      overwritten: 0,
    });
    // Each save that succeeded is a revision, besides the revision of the state before.
    const saves = DESKS * (1 + FORMS) + (same ?? 0) + 2 * (different ?? 0);
    expect(await db().organizationRevision.count()).toBe(saves);
  },
);
