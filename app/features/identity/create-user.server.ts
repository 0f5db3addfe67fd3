import { aboutPerson, recordAudit } from '~/features/audit/audit.server';
import type { Actor, Role } from '~/platform/auth/actor';
import { denied } from '~/platform/auth/denied.server';
import { listed } from '~/platform/auth/listed';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { hashPassword } from '~/platform/crypto/passwords.server';
import { db } from '~/platform/db/client.server';
import { isKnownPassword } from './password-rules.server';
import { newPasswordLink } from './password-links.server';
import { roleForDatabase } from './roles';

export interface NewUser {
  /** lower case */
  email: string;
  name: string;
  role: Role;
  /** slug; required for every role except network-admin */
  organization?: string | undefined;
  locale: string;
  /** 12 to 128 characters; if missing, a link to choose one is created */
  password?: string | undefined;
}

export type CreatedUser =
  | { ok: true; id: string; /** valid for 30 minutes, once */ link: string | undefined }
  | {
      ok: false;
      problem: 'unknownOrganization' | 'noOrganization' | 'emailTaken' | 'passwordKnown';
    };

/**
 * Creates an account immediately, for the operator's command line. The input must have passed `newUserSchema`.
 *
 * @throws a 404 Response when the actor is not a network administrator
 */
export async function createUser(actor: Actor, input: NewUser): Promise<CreatedUser> {
  if (!can(actor, 'people.administer')) throw denied(actor, 'people.administer');
  const { email, name, locale, password } = input;
  if ((input.role === 'network-admin') === Boolean(input.organization))
    return { ok: false, problem: input.organization ? 'noOrganization' : 'unknownOrganization' };
  const organization = await db().organization.findFirst({
    where: { slug: input.organization ?? '', ...listed },
    select: { id: true },
  });
  if (input.organization && !organization) return { ok: false, problem: 'unknownOrganization' };
  if ((await db().person.count({ where: { email } })) > 0)
    return { ok: false, problem: 'emailTaken' };
  if (password && isKnownPassword(password, [name, email]))
    return { ok: false, problem: 'passwordKnown' };
  const passwordHash = password ? await hashPassword(password) : null;
  return db().$transaction(async (tx) => {
    const createdAt = now();
    const isNetworkAdmin = input.role === 'network-admin';
    const person = await tx.person.create({
      data: {
        email,
        name,
        locale,
        passwordHash,
        isNetworkAdmin,
        createdAt,
        administratorSince: input.role === 'staff' ? null : createdAt,
      },
      select: { id: true, locale: true },
    });
    if (organization && input.role !== 'network-admin') {
      const role = roleForDatabase(input.role);
      await tx.membership.create({
        data: { personId: person.id, organizationId: organization.id, role, createdAt },
      });
    }
    await recordAudit(tx, {
      actor,
      action: 'person.create',
      ...aboutPerson(person.id),
      organizationId: organization?.id ?? null,
    });
    return {
      ok: true,
      id: person.id,
      link: password ? undefined : (await newPasswordLink(tx, person)).url,
    };
  });
}
