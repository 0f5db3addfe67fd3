import { afterEach, describe, expect, it } from 'vitest';
import {
  canWriteTo,
  getContactForm,
} from '~/features/organizations/contact-form/contact-form.server';
import { setContactForm } from '~/features/organizations/contact-form/contact-form-setting.server';
import type { LetterInput } from '~/features/organizations/contact-form/contact-form.schema';
import { relayLetter } from '~/features/organizations/contact-form/relay-letter.server';
import { visitor, type Actor } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { deliverDueMail } from '~/server/letters.server';
import { anOrganization, type OrganizationWishes } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { aBrowser } from '../accounts/requests';
import { lettersTo } from '../../factories/letters';

const letter = (wishes: Partial<LetterInput> = {}): LetterInput => ({
  role: '',
  name: 'Grace Lee',
  email: 'grace@example.com',
  message: 'Busco a alguien que hable mam.\n\nGracias.',
  homepage: '',
  stamp: '',
  ...wishes,
});

const address = () => `${unique()}@example.org`;
const write = (actor: Actor, slug: string, input = letter()) =>
  aBrowser().asks(() => relayLetter(actor, slug, input, 'en'));

/** An organization with a public general e-mail address, one for the network and one for itself. */
async function reachable(wishes: OrganizationWishes = {}) {
  const [general, legal, own] = [address(), address(), address()];
  const organization = await anOrganization({
    contacts: [
      { role: 'legal', email: legal, audience: 'network' },
      { role: 'general', email: general, audience: 'public' },
      { role: 'press', email: own, audience: 'organization' },
    ],
    ...wishes,
  });
  return { ...organization, general, legal, own };
}

afterEach(() => setClock());

describe('the form to write to an organization', () => {
  it('offers the roles that a reader sees, and shows an address to nobody', async () => {
    const { slug, general, legal, own } = await reachable();
    const partner = await actorOf(await aPerson({ memberOf: await anOrganization() }));
    const forVisitor = await getContactForm(visitor, slug, 'es');
    const forPartner = await getContactForm(partner, slug, 'es');
    expect(forVisitor?.roles.map(({ value }) => value)).toEqual(['general']);
    expect(forPartner?.roles.map(({ value }) => value).sort()).toEqual(['general', 'legal']);
    expect(forVisitor?.languages).toEqual(['español']);
    for (const one of [general, legal, own])
      expect(JSON.stringify([forVisitor, forPartner])).not.toContain(one);
  });

  it('takes a letter to the chosen role, in its language, and an answer to the sender alone', async () => {
    const { slug, general, legal } = await reachable();
    expect(await write(visitor, slug)).toBe('sent');
    const [sent] = await lettersTo(general, 'contact');
    expect(sent).toMatchObject({ replyTo: 'grace@example.com' });
    expect(sent?.subject).toContain('Tejido');
    expect(sent?.text).toContain('Busco a alguien que hable mam.');
    expect(sent?.text).toContain('inglés');
    // A visitor cannot write to a role that they may not see.
    await write(visitor, slug, letter({ role: 'legal' }));
    expect(await lettersTo(legal, 'contact')).toHaveLength(0);
    const partner = await actorOf(await aPerson({ memberOf: await anOrganization() }));
    await write(partner, slug, letter({ role: 'legal' }));
    expect(await lettersTo(legal, 'contact')).toHaveLength(1);
  });

  it('reaches an address that only the network sees, and says neither it nor its role', async () => {
    const email = address();
    const contacts = [{ role: 'legal', email, audience: 'network' as const }];
    const { slug } = await anOrganization({ contacts });
    const view = await getContactForm(visitor, slug, 'en');
    expect(view?.roles).toEqual([]);
    expect(await write(visitor, slug)).toBe('sent');
    expect(await lettersTo(email, 'contact')).toHaveLength(1);
  });

  it('uses addresses of the organization alone, or none, as its administrators say', async () => {
    const email = address();
    const contacts = [{ role: 'general', email, audience: 'organization' as const }];
    const organization = await anOrganization({ contacts });
    const { slug } = organization;
    const admin = await actorOf(
      await aPerson({ memberOf: organization, role: 'organization_admin' }),
    );
    const partner = await actorOf(await aPerson({ memberOf: await anOrganization() }));
    const staff = await actorOf(await aPerson({ memberOf: organization }));
    expect(await canWriteTo(visitor, slug)).toBe(false);
    expect(await setContactForm(staff, slug, 'public')).toBe(false);
    expect(await setContactForm(admin, slug, 'public')).toBe(true);
    expect(await write(visitor, slug)).toBe('sent');
    await setContactForm(admin, slug, 'network');
    expect([await canWriteTo(visitor, slug), await canWriteTo(partner, slug)]).toEqual([
      false,
      true,
    ]);
    await setContactForm(admin, slug, 'organization');
    expect(await write(partner, slug)).toBe('not-found');
  });

  it('is not there for an organization that is hidden for safety or archived, and is there at raised risk', async () => {
    for (const wishes of [{ hiddenForSafety: true }, { archived: true }]) {
      const { slug } = await reachable(wishes);
      expect(await getContactForm(visitor, slug, 'es')).toBeNull();
      expect(await write(visitor, slug)).toBe('not-found');
    }
    const { slug, general } = await reachable({ atRisk: true });
    expect(await write(visitor, slug)).toBe('sent');
    expect(await lettersTo(general, 'contact')).toHaveLength(1);
  });

  it('takes five letters an hour from one place, and its refused ones shut nobody else out', async () => {
    const [{ slug }, browser] = [await reachable(), aBrowser()];
    const outcomes: string[] = [];
    for (let count = 0; count < 45; count += 1)
      outcomes.push(await browser.asks(() => relayLetter(visitor, slug, letter(), 'es')));
    expect(outcomes).toEqual([
      ...Array<string>(5).fill('sent'),
      ...Array<string>(40).fill('too-often'),
    ]);
    expect(await write(visitor, slug)).toBe('sent');
  });
});

it('keeps nothing of a letter once it is delivered or given up', async () => {
  const { slug, general } = await reachable();
  await db().outboxMail.deleteMany();
  await write(visitor, slug, letter({ message: 'un mensaje que no queda' }));
  const waiting = await db().outboxMail.findFirstOrThrow();
  expect(Buffer.from(waiting.sealed ?? []).toString()).not.toContain('un mensaje');
  await deliverDueMail();
  const sent = await db().outboxMail.findFirstOrThrow();
  expect(sent).toMatchObject({ kind: 'contact', recipient: '', sealed: null });
  expect(sent.sentAt).not.toBeNull();

  await write(visitor, slug);
  // A letter that cannot be unsealed is treated like one that no server accepts: ten attempts, then given up.
  await db().outboxMail.updateMany({
    where: { recipient: general },
    data: { sealed: Buffer.from('x'.repeat(40)), attempts: 9 },
  });
  await deliverDueMail();
  const given = await db().outboxMail.findFirstOrThrow({ where: { failedAt: { not: null } } });
  expect(given.sealed).toBeNull();
});
