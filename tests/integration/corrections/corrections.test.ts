import { describe, expect, it } from 'vitest';
import { answerCorrection } from '~/features/organizations/corrections/answer-correction.server';
import {
  countOpenCorrections,
  listCorrections,
} from '~/features/organizations/corrections/correction-list.server';
import type { CorrectableField } from '~/features/organizations/corrections/corrections.schema';
import {
  getCorrectable,
  proposeCorrection,
} from '~/features/organizations/corrections/propose-correction.server';
import { getOrganization } from '~/features/organizations/profile/public-profile.server';
import { visitor, type Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { anOrganization, type OrganizationWishes } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { lettersTo } from '../../factories/letters';
import { aBrowser } from '../accounts/requests';
import { found } from '../directory/ask';

async function cared(wishes: OrganizationWishes = {}) {
  const organization = await anOrganization(wishes);
  const admin = await aPerson({ memberOf: organization, role: 'organization_admin', locale: 'en' });
  return { ...organization, admin, actor: await actorOf(admin) };
}

interface Proposal {
  proposed?: string;
  note?: string;
  email?: string;
  field?: CorrectableField;
  from?: Actor;
}

function propose(slug: string, { field = 'summary.es', from = visitor, ...rest }: Proposal = {}) {
  const input = { proposed: 'Otro texto.', note: '', email: '', homepage: '', stamp: '', ...rest };
  return aBrowser().asks(() => proposeCorrection(from, slug, field, input, 'es'));
}

const open = async (actor: Actor, slug: string) => (await listCorrections(actor, slug))?.open ?? [];

const stored = (id: string) => db().correction.findUniqueOrThrow({ where: { id } });

describe('a correction that is accepted', () => {
  it('changes the profile by its own way, is told to whoever proposed it, and forgets their address', async () => {
    const { id, slug, version, actor } = await cared();
    const [email, word] = [`${unique()}@example.com`, unique()];
    expect(await propose(slug, { proposed: `Acompaña retornos ${word}.`, email })).toBe('proposed');
    const [one] = await open(actor, slug);
    expect(one).toMatchObject({ fieldKey: 'summary.es', isPartner: false, isTold: true });
    const input = { do: 'accept', id: one?.id ?? '', value: one?.proposed ?? '' } as const;
    expect(await answerCorrection(actor, slug, input)).toEqual({ status: 'accepted' });

    expect((await getOrganization(visitor, slug, 'es'))?.summary?.text).toContain(word);
    expect(await found(`q=${word}`)).toEqual([slug]);
    const row = await db().organization.findUniqueOrThrow({ where: { id } });
    expect(row.version).toBe(version + 1);
    expect(await db().organizationRevision.count({ where: { organizationId: id } })).toBe(2);
    const actions = await db().auditEntry.findMany({
      where: { organizationId: id },
      orderBy: { number: 'asc' },
      select: { action: true },
    });
    expect(actions.map(({ action }) => action)).toEqual([
      'organization.update',
      'correction.accept',
    ]);
    expect(await stored(one?.id ?? '')).toMatchObject({ outcome: 'accepted', email: null });
    const [letter] = await lettersTo(email, 'correction-answer');
    expect(letter?.text).toContain('aceptó el cambio que usted propuso');
    // A correction can be answered only once.
    expect(await answerCorrection(actor, slug, input)).toEqual({ status: 'gone' });
  });

  it('may be changed first, in each field that has words of its own', async () => {
    const { slug, actor } = await cared({ website: 'https://example.org/vieja' });
    const changes = [
      ['website', 'https://example.org/nueva', 'https://example.org/otra'],
      ['foundedYear', '1999', '1998'],
      ['acronym', 'CDC', 'CC'],
      ['name.en', 'House of the Road', 'House on the Road'],
      ['description.en', 'A house.', 'A house on the road.'],
    ] as const;
    for (const [field, proposed, value] of changes) {
      await propose(slug, { field, proposed });
      const [one] = await open(actor, slug);
      const answer = { do: 'accept', id: one?.id ?? '', value } as const;
      expect(await answerCorrection(actor, slug, answer)).toEqual({ status: 'accepted' });
      expect(await stored(one?.id ?? '')).toMatchObject({ outcome: 'edited' });
    }
    expect(await getOrganization(visitor, slug, 'en')).toMatchObject({
      website: 'https://example.org/otra',
      founded: { year: 1998 },
      acronym: 'CC',
      translatedName: { text: 'House on the Road' },
      description: { text: 'A house on the road.' },
    });
  });

  it('must fit its field, else nothing changes', async () => {
    const { id, slug, version, actor } = await cared();
    await propose(slug, { field: 'website', proposed: 'https://example.org/nueva' });
    const [one] = await open(actor, slug);
    const answer = { do: 'accept', id: one?.id ?? '', value: 'nada de eso' } as const;
    expect(await answerCorrection(actor, slug, answer)).toMatchObject({
      status: 'invalid',
      errors: ['url'],
    });
    await propose(slug, { field: 'foundedYear', proposed: '1998' });
    const [, two] = await open(actor, slug);
    for (const value of ['1200', '2150']) {
      const year = { do: 'accept', id: two?.id ?? '', value } as const;
      expect(await answerCorrection(actor, slug, year)).toEqual({
        status: 'invalid',
        errors: ['year'],
      });
    }
    expect((await db().organization.findUniqueOrThrow({ where: { id } })).version).toBe(version);
    expect(await open(actor, slug)).toHaveLength(2);
  });
});

describe('a correction that is declined', () => {
  it('is told with the reason, to a partner in the language of their account', async () => {
    const { slug, actor } = await cared();
    const partner = await aPerson({ memberOf: await anOrganization(), locale: 'en' });
    await propose(slug, {
      field: 'contacts',
      proposed: 'El teléfono cambió.',
      from: await actorOf(partner),
    });
    const [one] = await open(actor, slug);
    expect(one).toMatchObject({ isPartner: true, isTold: true, isWorded: false });
    const answer = { do: 'decline', id: one?.id ?? '', reason: 'Sigue igual.' } as const;
    expect(await answerCorrection(actor, slug, answer)).toEqual({ status: 'declined' });
    const [letter] = await lettersTo(partner.email, 'correction-answer');
    expect(letter?.text).toContain('did not accept');
    expect(letter?.text).toContain('Sigue igual.');
  });
});

describe('proposals', () => {
  it('are told to the administrators once while any waits, without what they say', async () => {
    const { slug, admin, actor } = await cared();
    await propose(slug, { proposed: 'Primera propuesta.' });
    await propose(slug, { proposed: 'Segunda propuesta.' });
    const letters = await lettersTo(admin.email, 'correction');
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).not.toContain('propuesta');
    expect(await countOpenCorrections(actor)).toMatchObject([{ slug, count: 2 }]);
  });

  it('show what the reader sees and no more', async () => {
    const { slug, actor } = await cared({
      texts: { es: { summary: 'Atiende en Tapachula.' } },
      places: [{ countryCode: 'MX', region: 'Chiapas', municipality: 'Tapachula' }],
      atRisk: true,
    });
    const shown = JSON.stringify(await getCorrectable(visitor, slug));
    expect(shown).not.toContain('Tapachula');
    expect(JSON.stringify(await getCorrectable(actor, slug))).toContain('Tapachula');
    const hidden = await anOrganization({ hiddenForSafety: true });
    expect(await getCorrectable(visitor, hidden.slug)).toBeNull();
    expect(await propose(hidden.slug)).toBe('not-found');
  });

  it('are for its own people to read and answer, and limited', async () => {
    const { slug } = await cared();
    await propose(slug);
    const outsider = await actorOf(await aPerson({ memberOf: await anOrganization() }));
    const secretariat = await actorOf(await aPerson({ isNetworkAdmin: true }));
    const { id } = await db().correction.findFirstOrThrow({ where: { organization: { slug } } });
    for (const actor of [outsider, secretariat]) {
      expect(await listCorrections(actor, slug)).toBeNull();
      const answer = { do: 'accept', id, value: 'x' } as const;
      expect(await answerCorrection(actor, slug, answer)).toEqual({ status: 'gone' });
    }
    const browser = aBrowser();
    const input = { proposed: 'Otro.', note: '', email: '', homepage: '', stamp: '' };
    const outcomes: string[] = [];
    for (let count = 0; count < 11; count += 1)
      outcomes.push(
        await browser.asks(() => proposeCorrection(visitor, slug, 'summary.es', input, 'es')),
      );
    expect(outcomes.filter((one) => one === 'proposed')).toHaveLength(10);
    expect(outcomes.at(-1)).toBe('too-often');
  });
});
