import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { recordEvent } from '~/features/agenda/instruments/record-event.server';
import { chaseProcedures } from '~/features/agenda/procedures/chase-procedures.server';
import { readComparison, readEntries } from '~/features/agenda/procedures/compare.server';
import { decideOnRevision } from '~/features/agenda/procedures/decide.server';
import { readOwnProcedures } from '~/features/agenda/procedures/editing.server';
import { parseCompareQuery } from '~/features/agenda/procedures/procedures.schema';
import { readHistory } from '~/features/agenda/procedures/history.server';
import { decideSchema } from '~/features/agenda/procedures/propose.schema';
import { sayOnEntry } from '~/features/agenda/procedures/say-on-entry.server';
import { readRight } from '~/features/agenda/rights/rights.server';
import type { Person } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { anEntry, aProposal } from '../../factories/procedures';
import { unique } from '../../factories/sequence';

let secretary: Person;
beforeAll(async () => {
  secretary = await actorOf(await aPerson({ isNetworkAdmin: true }));
});
afterEach(() => setClock());

const day = 86_400_000; // ms
const inDays = (days: number) => setClock(() => new Date(Date.now() + days * day));

async function aMember(country = 'GT') {
  const organization = await anOrganization({
    countries: [{ countryCode: country }],
    places: [],
  });
  return { organization, actor: await actorOf(await aPerson({ memberOf: organization })) };
}

const read = async (slug: string, locale = 'es') =>
  (await readEntries({ slug }, locale, new Date(Date.now() + 4_000 * day)))[0];
const present = async (slug: string, locale = 'es') => {
  const { now } = await import('~/platform/clock.server');
  return (await readEntries({ slug }, locale, now()))[0];
};
const confirms = { do: 'verify', verdict: 'confirms', basis: 'own_work', note: '' } as const;
const disputes = { ...confirms, verdict: 'disputes' } as const;

describe('what partners say of law and practice', () => {
  it('is read once the secretariat publishes it, as it was written', async () => {
    const { actor } = await aMember();
    const { id, entry } = await aProposal(actor, { es: 'Se recibe de noche.' });
    expect(await read(entry.slug)).toBeUndefined();
    expect(await decideOnRevision(actor, { do: 'publish', id })).toBe('not-found');
    expect(await decideOnRevision(secretary, { do: 'publish', id })).toBe('done');
    expect(await decideOnRevision(secretary, { do: 'publish', id })).toBe('not-found');
    const shown = await present(entry.slug, 'en');
    expect(shown?.text).toEqual({ text: 'Se recibe de noche.', locale: 'es' });
    expect(shown?.standing).toEqual({ is: 'unverified' });
  });

  it('is told to its authors when it is declined, and never shown', async () => {
    const { actor } = await aMember();
    const { id, entry } = await aProposal(actor);
    await decideOnRevision(secretary, { do: 'decline', id, reason: 'Falta la fuente.' });
    expect(await read(entry.slug)).toBeUndefined();
    const { proposals } = await readOwnProcedures(actor, 'es');
    expect(proposals[0]).toMatchObject({ slug: entry.slug, declineReason: 'Falta la fuente.' });
  });

  it('is verified by another organization that works in the country alone', async () => {
    const author = await aMember();
    const partner = await aMember();
    const elsewhere = await aMember('HN');
    const { id, entry } = await anEntry(author.actor, secretary);
    const say = (actor: Person) => sayOnEntry(actor, entry.slug, id, confirms, 'es');
    expect(await say(author.actor)).toBe('not-found');
    expect(await say(elsewhere.actor)).toBe('not-found');
    expect(await say(secretary)).toBe('not-found');
    expect(await say(partner.actor)).toBe('said');
    expect((await present(entry.slug))?.standing).toMatchObject({ is: 'verified', by: 1 });
    const third = await aMember();
    expect(await sayOnEntry(third.actor, entry.slug, id, disputes, 'es')).toBe('said');
    expect((await present(entry.slug))?.standing).toMatchObject({ is: 'disputed', by: 1 });
    const takenBack = { ...disputes, verdict: 'withdrawn' } as const;
    await sayOnEntry(third.actor, entry.slug, id, takenBack, 'es');
    const shown = await present(entry.slug);
    expect(shown?.verifications.map(({ by }) => by.slug)).toEqual([partner.organization.slug]);
    expect((await readHistory([shown?.id ?? ''], 'es')).get(shown?.id ?? '')).toHaveLength(4);
  });

  it('keeps its verification through a translation, and loses it with other facts', async () => {
    const author = await aMember();
    const partner = await aMember();
    const first = await anEntry(author.actor, secretary, { es: 'Se recibe de día.' });
    const { slug } = first.entry;
    await sayOnEntry(partner.actor, slug, first.id, confirms, 'es');
    const both = { es: 'Se recibe de día.', en: 'Received by day.' };
    await anEntry(partner.actor, secretary, both, slug);
    const english = await present(slug, 'en');
    expect(english?.text).toEqual({ text: 'Received by day.', locale: 'en' });
    expect(english?.standing).toMatchObject({ is: 'verified', by: 1 });
    await anEntry(author.actor, secretary, { ...both, es: 'Se recibe a toda hora.' }, slug);
    expect((await present(slug))?.standing).toEqual({ is: 'unverified' });
    expect((await present(slug, 'en'))?.isOutdated).toBe(true);
    // Whoever read the earlier facts does not confirm the new ones.
    expect(await sayOnEntry(partner.actor, slug, first.id, confirms, 'es')).toBe('changed');
  });

  it('is to be confirmed again: practice after six months, and at once after an event', async () => {
    const author = await aMember();
    const partner = await aMember();
    const slug = `ley-${unique()}`;
    const law = await db().instrument.create({ data: { slug, kind: 'law', number: 'Ley 9' } });
    const { id, entry } = await anEntry(author.actor, secretary);
    await db().procedureCitation.create({
      data: { revisionId: id, position: 9, instrumentId: law.id },
    });
    await sayOnEntry(partner.actor, entry.slug, id, confirms, 'es');
    inDays(150);
    expect((await present(entry.slug))?.standing.is).toBe('verified');
    const input = decideSchema.parse({
      ...{ do: 'event', instrument: slug, kind: 'amended', source: 'Gaceta', text: {} },
    });
    if (input.do === 'event') expect(await recordEvent(secretary, input)).toBe('done');
    expect((await present(entry.slug))?.standing.is).toBe('due');
    const letters = () => db().outboxMail.count({ where: { kind: 'procedure-due' } });
    const before = await letters();
    expect(await chaseProcedures()).toEqual({ told: 1 });
    expect(await letters()).toBe(before + 1);
    expect(await chaseProcedures()).toEqual({ told: 0 });
    expect((await readOwnProcedures(partner.actor, 'es')).due.map((one) => one.slug)).toContain(
      entry.slug,
    );
    await sayOnEntry(partner.actor, entry.slug, id, confirms, 'es');
    expect((await present(entry.slug))?.standing.is).toBe('verified');
    inDays(340);
    expect((await present(entry.slug))?.standing.is).toBe('due');
  });

  it('is measured by rights, by several organizations that may differ', async () => {
    const author = await aMember();
    const [one, other] = [await aMember(), await aMember()];
    const { id, entry } = await anEntry(author.actor, secretary);
    const assess = (actor: Person, verdict: 'meets' | 'fails') =>
      sayOnEntry(
        actor,
        entry.slug,
        id,
        { do: 'assess', right: 'liberty', verdict, reason: 'Porque sí se puede salir.' },
        'es',
      );
    await assess(one.actor, 'meets');
    await assess(other.actor, 'fails');
    const found = (await readRight('liberty', 'es')).assessed.find(
      (a) => a.entry.slug === entry.slug,
    );
    expect(found?.assessments.map(({ verdict }) => verdict).sort()).toEqual(['fails', 'meets']);
  });

  it('goes away with whoever is hidden for safety, and its words on others’ too', async () => {
    const author = await aMember();
    const partner = await aMember();
    const { id, entry } = await anEntry(author.actor, secretary);
    await sayOnEntry(partner.actor, entry.slug, id, confirms, 'es');
    const hide = (organizationId: string, hiddenForSafetyAt: Date | null) =>
      db().organization.update({ where: { id: organizationId }, data: { hiddenForSafetyAt } });
    await hide(partner.organization.id, new Date());
    expect((await present(entry.slug))?.standing).toEqual({ is: 'unverified' });
    await hide(partner.organization.id, null);
    // A translation by somebody else holds the facts of whoever is hidden.
    const both = { es: 'Se recibe.', en: 'Received.' };
    const other = await anEntry(author.actor, secretary, { es: both.es });
    await anEntry(partner.actor, secretary, both, other.entry.slug);
    await hide(author.organization.id, new Date());
    expect(await present(other.entry.slug)).toBeUndefined();
    expect(await present(entry.slug)).toBeUndefined();
    await hide(author.organization.id, null);
    expect(await present(entry.slug)).toBeDefined();
  });
});

describe('the comparison', () => {
  const query = (search: string) => parseCompareQuery(new URLSearchParams(search));

  it('shows law and practice apart, counts what is reported, and marks what changed', async () => {
    const { actor } = await aMember('PA');
    const country = 'PA';
    const before = await anEntry(actor, secretary, { country, stage: 'origin', es: 'Antes.' });
    inDays(10);
    await anEntry(
      actor,
      secretary,
      { country, stage: 'origin', es: 'Después.' },
      before.entry.slug,
    );
    await anEntry(actor, secretary, { country, stage: 'transit', kind: 'law' });
    const then = new Date(Date.now() + 2 * day).toISOString().slice(0, 10);
    const { rows, reported, all, changes } = await readComparison(
      query(`country=PA&compare-to=${then}`),
      'es',
    );
    expect([rows.length, reported, all, changes]).toEqual([10, 2, 20, 2]);
    const [origin] = rows[0]?.cells ?? [];
    expect(origin?.lines.law).toEqual([]);
    expect(origin?.lines.practice[0]?.change).toMatchObject({ is: 'changed' });
    const past = await readComparison(query(`country=PA&as-of=${then}`), 'es');
    expect(past.rows[0]?.cells[0]?.lines.practice[0]?.entry.text.text).toBe('Antes.');
    expect(past.reported).toBe(1);
  });

  it('never fails: unknown stages, countries and days match nothing or count as none', async () => {
    const odd = 'stage=x&country=XX&as-of=2026-02-31&compare-to=ayer&situation=x';
    const { rows, countries, query: read } = await readComparison(query(odd), 'es');
    expect([rows, countries, read.asOf, read.situation]).toEqual([
      [],
      [],
      undefined,
      'unaccompanied',
    ]);
  });
});
