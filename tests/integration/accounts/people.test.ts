import { describe, expect, it } from 'vitest';
import { createUser } from '~/features/identity/create-user.server';
import {
  disablePerson,
  enablePerson,
  setNetworkAdministrator,
} from '~/features/identity/people.server';
import { changeRole } from '~/features/identity/memberships.server';
import { getPerson, listPeople } from '~/features/identity/people-lists.server';
import { findPasswordReset, resetPassword } from '~/features/identity/password-reset.server';
import { signIn } from '~/features/identity/sign-in.server';
import { listAuditEntries } from '~/features/audit/audit-log.server';
import { auditQuery } from '~/features/audit/audit.schema';
import { system, visitor } from '~/platform/auth/actor';
import { hashToken } from '~/platform/crypto/tokens.server';
import { db } from '~/platform/db/client.server';
import { resetDatabase } from '../../setup/database';
import { aPasswordReset } from '../../factories/links';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { aSession } from '../../factories/sessions';
import { expectOneOf } from './redemption';

const password = 'siete garzas cruzan el rio';

describe('the last administrator of the network', () => {
  it('cannot be disabled or demoted, not even by two at the same moment', async () => {
    await resetDatabase();
    const one = await aPerson({ isNetworkAdmin: true });
    expect(await disablePerson(system, one.id)).toBe('lastAdministrator');
    expect(await setNetworkAdministrator(system, one.id, false)).toBe('lastAdministrator');
    const other = await aPerson({ isNetworkAdmin: true });
    const [first, second] = [await actorOf(one), await actorOf(other)];
    const outcomes = await Promise.all([
      disablePerson(second, one.id),
      setNetworkAdministrator(first, other.id, false),
    ]);
    expect(outcomes.sort()).toEqual(['done', 'lastAdministrator']);
    const left = await db().person.count({ where: { isNetworkAdmin: true, disabledAt: null } });
    expect(left).toBe(1);
  });
});

describe('people', () => {
  it('are found by name, address and organization, by administrators alone', async () => {
    const organization = await anOrganization({ name: 'Red Jacaltenango' });
    const person = await aPerson({ memberOf: organization, name: 'Tomás Quiñónez' });
    for (const q of ['quiñ', person.email.slice(0, 8), 'jacalt']) {
      const { people } = await listPeople(system, { q, page: 1 }, 'es');
      expect(people.map(({ id }) => id)).toContain(person.id);
    }
    const colleague = await actorOf(await aPerson({ memberOf: organization }));
    for (const actor of [visitor, colleague]) {
      expect((await listPeople(actor, { q: '', page: 1 }, 'es')).total).toBe(0);
      expect(await getPerson(actor, person.id, 'es')).toBeNull();
      expect(await disablePerson(actor, person.id)).toBe('notFound');
      expect(await setNetworkAdministrator(actor, colleague.id, true)).toBe('notFound');
      const role = { organizationId: organization.id, role: 'organization-admin' } as const;
      expect(await changeRole(actor, colleague.id, role)).toBe('notFound');
    }
  });

  it('get another role, lose it, and none in organizations that they are not in', async () => {
    const organization = await anOrganization();
    const person = await aPerson({ memberOf: organization });
    const change = (role: 'organization-admin' | 'none') =>
      changeRole(system, person.id, { organizationId: organization.id, role });
    expect(await change('organization-admin')).toBe('done');
    expect((await actorOf(person)).memberships[0]?.role).toBe('organization-admin');
    expect(await change('none')).toBe('lastOfOrganization');
    await aPerson({ memberOf: organization, role: 'organization_admin' });
    expect(await change('none')).toBe('done');
    expect(await change('organization-admin')).toBe('notFound');
  });

  it('who are disabled lose sessions and links, and get in again once enabled', async () => {
    const { id, email } = await aPerson();
    await aSession({ id });
    const link = await aPasswordReset({ id });
    expect(await disablePerson(system, id)).toBe('done');
    expect(await db().session.count({ where: { personId: id } })).toBe(0);
    expect(await enablePerson(system, id)).toBe('done');
    expect(await resetPassword(link, { password })).toBe('gone');
    expect(await resetPassword(await aPasswordReset({ id }), { password })).toBe('done');
    expect(await signIn({ email, password }, null)).toBeDefined();
  });
});

describe('a new password', () => {
  it('is set exactly once by 50 at the same time, ends sessions and other links', async () => {
    const person = await aPerson();
    await aSession(person);
    const [token, other] = [await aPasswordReset(person), await aPasswordReset(person)];
    expect(await findPasswordReset(token)).toMatchObject({ email: person.email });
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () =>
        resetPassword(token, { password }).catch((answer: unknown) => answer),
      ),
    );
    expectOneOf('a link for a new password', outcomes, (one) => one === 'done');
    expect(await db().session.count({ where: { personId: person.id } })).toBe(0);
    expect(await findPasswordReset(other)).toBeNull();
    const kind = 'password-changed';
    expect(await db().outboxMail.count({ where: { recipient: person.email, kind } })).toBe(1);
  });

  it('is not one of the first that others would try, and a link has 30 minutes', async () => {
    const person = await aPerson({ name: 'Ana Pérez' });
    const token = await aPasswordReset(person);
    expect(await resetPassword(token, { password: 'AnaPerez2026!' })).toBe('passwordKnown');
    await db().token.update({
      where: { tokenHash: hashToken(token) },
      data: { expiresAt: new Date() },
    });
    expect(await resetPassword(token, { password })).toBe('gone');
  });
});

describe('the operator', () => {
  it('makes accounts with a password, or a link to choose one', async () => {
    const { slug } = await anOrganization();
    const base = { name: 'Ana Tzoc', role: 'staff', organization: slug, locale: 'es' } as const;
    const with_ = { ...base, email: 'con@example.org', password };
    expect(await createUser(system, with_)).toMatchObject({ ok: true, link: undefined });
    expect(await signIn(with_, null)).toBeDefined();
    expect(await createUser(system, with_)).toMatchObject({ problem: 'emailTaken' });
    const made = await createUser(system, { ...base, email: 'sin@example.org' });
    expect(made.ok && made.link).toMatch(/\/es\/password\/reset\/[\w-]{43}$/);
    const person = await actorOf(await aPerson());
    await expect(createUser(person, with_)).rejects.toMatchObject({ status: 404 });
  });
});

describe('the audit log', () => {
  it('lists what was done, filtered, for administrators alone', async () => {
    const organization = await anOrganization();
    const admin = await actorOf(await aPerson({ isNetworkAdmin: true, name: 'Rosa Chub' }));
    const person = await aPerson({ memberOf: organization });
    const role = { organizationId: organization.id, role: 'organization-admin' } as const;
    await changeRole(admin, person.id, role);
    await disablePerson(admin, person.id);
    const list = (query: Record<string, string>) =>
      listAuditEntries(admin, 'network', auditQuery.parse(query));
    expect((await list({ organization: organization.slug })).entries).toMatchObject([
      {
        action: 'role.change',
        actor: { name: 'Rosa Chub' },
        organization: { name: organization.name },
      },
    ]);
    const actions = (await list({ person: person.id })).entries.map(({ action }) => action);
    expect(actions).toEqual(['person.disable', 'role.change']);
    expect((await list({ person: person.id, action: 'person.disable' })).total).toBe(1);
    expect((await list({ action: 'nonsense', person: 'x', page: '-1' })).page).toBe(1);
    const query = auditQuery.parse({});
    await expect(listAuditEntries(visitor, 'network', query)).rejects.toMatchObject({
      status: 404,
    });
    const staff = await actorOf(await aPerson({ memberOf: await anOrganization() }));
    await expect(listAuditEntries(staff, 'network', query)).rejects.toMatchObject({ status: 404 });
  });
});
