import { visitor, type Actor, type OrganizationRole } from '~/platform/auth/actor';
import type { Audience } from '~/platform/auth/audience';
import { aFile } from '../../factories/files';
import { anInvitation, aPasswordReset } from '../../factories/links';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { aResource } from '../../factories/resources';
import { unique } from '../../factories/sequence';
import { aSession } from '../../factories/sessions';

export const roles = [
  'visitor',
  'staff',
  'organizationAdmin',
  'otherStaff',
  'networkAdmin',
  'disabled',
  'expired',
] as const;
export type Role = (typeof roles)[number];

/** Whether a role counts as nobody at all. */
export const isNobody = (role: Role) => ['visitor', 'disabled', 'expired'].includes(role);

/** Somebody in a role, for the permission table; the world's organization is `own` there. */
export function actorInRole(role: Role): Actor {
  if (isNobody(role)) return visitor;
  const membership = (organizationId: string, held: OrganizationRole) => ({
    organizationId,
    slug: organizationId,
    name: organizationId,
    role: held,
  });
  const memberships = {
    staff: [membership('own', 'staff')],
    organizationAdmin: [membership('own', 'organization-admin')],
    otherStaff: [membership('other', 'staff')],
  };
  return {
    kind: 'person',
    id: role,
    name: role,
    locale: 'es',
    isNetworkAdmin: role === 'networkAdmin',
    memberships: role in memberships ? memberships[role as keyof typeof memberships] : [],
  };
}

const isOwn = (role: Role) => role === 'staff' || role === 'organizationAdmin';

export type ProtectedWorld = Awaited<ReturnType<typeof makeProtectedWorld>>;

/**
 * An organization A in which every field that has an audience holds a word found nowhere else, a resource of
 * every visibility with a file, and somebody in every role.
 */
export async function makeProtectedWorld() {
  const words: Record<Audience | 'gone' | 'person', string[]> = {
    public: [],
    network: [],
    organization: [],
    gone: [],
    person: [],
  };
  const canary = (audience: keyof typeof words) => {
    const word = `canary${unique()}`;
    words[audience].push(word);
    return word;
  };
  const audiences = ['public', 'network', 'organization'] as const;
  const own = await anOrganization({
    places: audiences.map((audience) => ({
      countryCode: 'GT',
      region: canary(audience),
      municipality: canary(audience),
      audience,
    })),
    languages: audiences.map((audience) => ({
      languageCode: 'mam',
      variant: canary(audience),
      municipality: canary(audience),
      audience,
    })),
    contacts: audiences.map((audience) => ({
      role: 'general',
      email: `${canary(audience)}@example.org`,
      url: `https://example.org/${canary(audience)}`,
      phone: canary(audience),
      audience,
    })),
  });
  const gone = await anOrganization({ name: `Archivada ${canary('gone')}`, archived: true });
  const shared = await Promise.all(
    [...audiences, 'gone' as const].map(async (audience) => {
      const resource = await aResource({
        organization: own,
        visibility: audience === 'gone' ? 'public' : audience,
        withdrawn: audience === 'gone',
        texts: { es: { title: `Protocolo ${canary(audience)}`, summary: canary(audience) } },
      });
      const file = await aFile(resource, `${canary(audience)}.pdf`, `%PDF-1.4 ${canary(audience)}`);
      return [audience, { ...resource, file }] as const;
    }),
  );
  const mail = () => `${canary('person')}@example.org`;
  const person = {
    staff: await aPerson({ memberOf: own, email: mail() }),
    organizationAdmin: await aPerson({ memberOf: own, role: 'organization_admin', email: mail() }),
    otherStaff: await aPerson({ memberOf: await anOrganization() }),
    networkAdmin: await aPerson({ isNetworkAdmin: true }),
    disabled: await aPerson({ memberOf: own, disabled: true, email: mail() }),
    expired: await aPerson({ memberOf: own, email: mail() }),
  };
  const resources = Object.fromEntries(shared) as Record<
    Audience | 'gone',
    (typeof shared)[number][1]
  >;
  const invitation = await anInvitation({ to: own });
  return {
    own,
    gone,
    resources,
    person,
    words,
    invitation,
    reset: await aPasswordReset(await aPerson({ name: 'Olvidó su contraseña' })),
    sessionOf: (role: Role) =>
      role === 'visitor' ? null : aSession(person[role], { expired: role === 'expired' }),
  };
}

/** The words that must not be in anything that a role gets. */
export function forbiddenWords({ words }: ProtectedWorld, role: Role): string[] {
  const { network, organization, gone, person } = words;
  if (isOwn(role)) return [];
  if (role === 'networkAdmin') return organization;
  if (role === 'otherStaff') return [...organization, ...gone, ...person];
  return [...network, ...organization, ...gone, ...person];
}

/** The words that a role must find somewhere: the matrix looks where they would be. */
export function expectedWords({ words }: ProtectedWorld, role: Role): string[] {
  if (isOwn(role)) return [...words.public, ...words.network, ...words.organization];
  return isNobody(role) ? words.public : [...words.public, ...words.network];
}
