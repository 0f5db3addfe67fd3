import { afterEach, describe, expect, it } from 'vitest';
import { acceptInvitation } from '~/features/identity/accept-invitation.server';
import {
  createFirstAdministratorInvitation,
  invitePerson,
  resendInvitation,
  revokeInvitation,
} from '~/features/identity/invitations.server';
import { listInvitations } from '~/features/identity/invitation-lists.server';
import { readInvitation } from '~/features/identity/open-invitation.server';
import { endOfDayAfter } from '~/i18n/days';
import { system, visitor, type Actor } from '~/platform/auth/actor';
import { actorOf as actorOfSession } from '~/platform/auth/session.server';
import { setClock } from '~/platform/clock.server';
import { hashPassword } from '~/platform/crypto/passwords.server';
import { hashToken } from '~/platform/crypto/tokens.server';
import { db } from '~/platform/db/client.server';
import { anInvitation } from '../../factories/links';
import { asSent } from '../../factories/letters';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { aSession } from '../../factories/sessions';
import { expectOneOf } from './redemption';

const password = 'siete garzas cruzan el rio';
const fresh = { name: 'Marta Ixcot', password, locale: 'es' };

afterEach(() => setClock());

async function invited(actor: Actor = system, locale = 'en') {
  const organization = await anOrganization();
  const email = `${unique()}@example.org`;
  const result = await invitePerson(actor, {
    email,
    role: 'staff',
    organization: organization.slug,
    locale,
  });
  if (!result.ok) throw new Error(result.problem);
  return { ...result, organization, email, token: result.link.split('/').at(-1) ?? '' };
}

describe('an invitation', () => {
  it('is mailed in the language asked for, sealed, and its token is stored nowhere', async () => {
    const { id, link, token, email, organization } = await invited();
    expect(link).toMatch(/^http:\/\/localhost:3000\/en\/invitations\/[\w-]{43}$/);
    const row = await db().invitation.findUniqueOrThrow({ where: { id } });
    expect(row.tokenHash).toBe(hashToken(token));
    expect(row.expiresAt).toEqual(endOfDayAfter(row.createdAt, 7));
    const mail = await db().outboxMail.findFirstOrThrow({ where: { recipient: email } });
    expect(Buffer.from(mail.sealed ?? []).toString('latin1')).not.toContain(token);
    const letter = await asSent(mail);
    expect(letter.text).toContain(link);
    expect(letter.text).toContain(organization.name);
    expect(letter.subject).toBe('You are invited to Tejido');
    expect(letter.html).toContain(`<a href="${link}">`);
  });

  it('makes an account with its role and signs in; looking at it uses nothing up', async () => {
    const { token, organization, email, id } = await invited();
    for (let look = 0; look < 2; look += 1)
      expect(await readInvitation(visitor, token)).toMatchObject({ mode: 'new', email });
    const accepted = await acceptInvitation(visitor, token, fresh, null);
    if (!accepted.ok) throw new Error(accepted.problem);
    const actor = await actorOfSession(accepted.token ?? '');
    expect(actor).toMatchObject({
      name: fresh.name,
      isNetworkAdmin: false,
      memberships: [{ organizationId: organization.id, role: 'staff' }],
    });
    expect(await readInvitation(visitor, token)).toBeNull();
    const entry = await db().auditEntry.findFirstOrThrow({
      where: { objectId: id, action: 'invitation.accept' },
    });
    expect(entry.organizationId).toBe(organization.id);
  });

  it('refuses a password that others would try first, and stays open', async () => {
    const { token } = await invited();
    const weak = { ...fresh, password: 'MartaIxcot2026' };
    expect(await acceptInvitation(visitor, token, weak, null)).toEqual({
      ok: false,
      problem: 'passwordKnown',
    });
    expect(await readInvitation(visitor, token)).not.toBeNull();
  });

  it('is accepted exactly once by 50 at the same time', async () => {
    const { token, email } = await invited();
    const attempts = await Promise.all(
      Array.from({ length: 50 }, () =>
        acceptInvitation(visitor, token, fresh, null).catch((answer: unknown) => answer),
      ),
    );
    const isIn = (one: unknown) =>
      typeof one === 'object' && one !== null && 'ok' in one && one.ok === true;
    expectOneOf('an invitation', attempts, isIn);
    expect(await db().person.count({ where: { email } })).toBe(1);
    expect(await db().session.count({ where: { person: { email } } })).toBe(1);
  });

  it('asks somebody known for their password, and nobody who is signed in as them', async () => {
    const organization = await anOrganization();
    const person = await aPerson({ passwordHash: await hashPassword(password) });
    const first = await anInvitation({ to: organization, email: person.email });
    expect(await readInvitation(visitor, first.token)).toMatchObject({ mode: 'known' });
    const wrong = { ...fresh, password: 'otra cosa muy larga' };
    expect(await acceptInvitation(visitor, first.token, wrong, null)).toMatchObject({
      problem: 'wrongPassword',
    });
    expect(await acceptInvitation(visitor, first.token, fresh, null)).toMatchObject({ ok: true });

    const second = await anInvitation({ to: await anOrganization(), email: person.email });
    const self = await actorOfSession(await aSession(person));
    expect(await readInvitation(self, second.token)).toMatchObject({ mode: 'self' });
    const accepted = await acceptInvitation(self, second.token, { locale: 'es' }, null);
    expect(accepted).toMatchObject({ ok: true });
    expect((await actorOf(person)).memberships).toHaveLength(2);
    expect((await db().person.findUniqueOrThrow({ where: { id: person.id } })).name).toBe(
      person.name,
    );
  });

  it('does not work when over, taken back, of a disabled person or an organization archived or hidden for safety', async () => {
    const over = await invited();
    setClock(() => new Date(endOfDayAfter(new Date(), 7).getTime() + 1));
    expect(await acceptInvitation(visitor, over.token, fresh, null)).toMatchObject({
      problem: 'gone',
    });
    setClock();
    const revoked = await invited();
    expect(await revokeInvitation(system, revoked.id)).toBe(true);
    const archived = await anInvitation({ to: await anOrganization({ archived: true }) });
    const hidden = await anInvitation({ to: await anOrganization({ hiddenForSafety: true }) });
    const disabled = await aPerson({ disabled: true });
    const shut = await anInvitation({ to: await anOrganization(), email: disabled.email });
    for (const { token } of [revoked, archived, hidden, shut, { token: 'x' }]) {
      expect(await readInvitation(visitor, token)).toBeNull();
      expect(await acceptInvitation(visitor, token, fresh, null)).toMatchObject({
        problem: 'gone',
      });
    }
  });

  it('sent again has a new link only; a second one ends the first', async () => {
    const { id, token, email, organization } = await invited();
    expect(await resendInvitation(system, id)).toBe(true);
    expect(await readInvitation(visitor, token)).toBeNull();
    expect(await db().outboxMail.count({ where: { recipient: email } })).toBe(2);
    const input = { email, role: 'staff', organization: organization.slug, locale: 'es' } as const;
    expect(await invitePerson(system, input)).toMatchObject({ ok: true });
    const { invitations } = await listInvitations(system, {
      organization: organization.slug,
      page: 1,
    });
    expect(invitations.map(({ status }) => status)).toEqual(['waiting', 'revoked']);
    expect(await resendInvitation(system, id)).toBe(false);
  });

  it('is for administrators of the network to make, see and change', async () => {
    const organization = await anOrganization();
    const admin = await actorOf(
      await aPerson({ memberOf: organization, role: 'organization_admin' }),
    );
    const { id } = await invited();
    await expect(invited(admin)).rejects.toMatchObject({ status: 404 });
    expect(await revokeInvitation(admin, id)).toBe(false);
    expect(await resendInvitation(admin, id)).toBe(false);
    expect((await listInvitations(admin, { organization: '', page: 1 })).total).toBe(0);
    const network = await actorOf(await aPerson({ isNetworkAdmin: true }));
    expect(await revokeInvitation(network, id)).toBe(true);
  });

  it('is not sent to members, to disabled people or into organizations that are not there', async () => {
    const organization = await anOrganization();
    const member = await aPerson({ memberOf: organization });
    const disabled = await aPerson({ disabled: true });
    const into = { role: 'staff', locale: 'es', organization: organization.slug } as const;
    const problem = async (input: Parameters<typeof invitePerson>[1]) => {
      const result = await invitePerson(system, input);
      return result.ok ? undefined : result.problem;
    };
    expect(await problem({ ...into, email: member.email })).toBe('alreadyMember');
    expect(await problem({ ...into, email: disabled.email })).toBe('personDisabled');
    expect(await problem({ ...into, email: 'a@example.org', organization: 'nowhere' })).toBe(
      'unknownOrganization',
    );
  });
});

describe('the first administrator of the network', () => {
  it('gets one link while there is none, and it dies once there is one', async () => {
    await db().person.updateMany({ data: { isNetworkAdmin: false } });
    await db().invitation.deleteMany({ where: { role: 'network_admin' } });
    const made = await createFirstAdministratorInvitation('es');
    if (made.state !== 'made') throw new Error(made.state);
    expect((await createFirstAdministratorInvitation('es')).state).toBe('waiting');
    const token = made.link.split('/').at(-1) ?? '';
    expect(await readInvitation(visitor, token)).toMatchObject({ mode: 'first', email: null });
    const email = `${unique()}@example.org`;
    const tries = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        acceptInvitation(visitor, token, { ...fresh, email: `${index}${email}` }, null),
      ),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().person.count({ where: { isNetworkAdmin: true } })).toBe(1);
    expect((await createFirstAdministratorInvitation('es')).state).toBe('unneeded');
  });

  it('is made by nobody who finds an older link', async () => {
    const { token } = await anInvitation({ role: 'network_admin' });
    await db().invitation.update({ where: { tokenHash: hashToken(token) }, data: { email: null } });
    await aPerson({ isNetworkAdmin: true });
    expect(await readInvitation(visitor, token)).toBeNull();
    const input = { ...fresh, email: `${unique()}@example.org` };
    expect(await acceptInvitation(visitor, token, input, null)).toMatchObject({ problem: 'gone' });
  });
});
