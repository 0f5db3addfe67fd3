import { recordRevision } from '~/features/organizations/history/revisions.server';
import { system } from '~/platform/auth/actor';
import { secondFactorGrace } from '~/platform/auth/roles-of';
import { db } from '~/platform/db/client.server';
import { aCollection } from '../../factories/collections';
import { aComment } from '../../factories/comments';
import { aDocument, aPreview } from '../../factories/documents';
import { aLogo } from '../../factories/logos';
import { aShownName } from '../../factories/names';
import { anInvitation, aPasswordReset } from '../../factories/links';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { aRequest, aShareLink } from '../../factories/resource-access';
import { aResource } from '../../factories/resources';
import { aSession } from '../../factories/sessions';
import { aThesaurusEntry } from '../../factories/terms';
import { Canaries } from './canaries';
import { makeCollections, makeResources } from './protected-library';
import { channelsOf, makeOthersRows } from './protected-others';
import { makeThreads } from './protected-threads';
import type { Role } from './roles';

export type ProtectedWorld = Awaited<ReturnType<typeof makeProtectedWorld>>;

const audiences = ['public', 'network', 'organization'] as const;

/** The states of records that the matrix covers. */
export const states = [...audiences, 'withdrawn', 'archived', 'hidden for safety'] as const;

/**
 * An organization A in which every field with an audience has a unique word, a resource with a file in every
 * state, and somebody in every role.
 */
export async function makeProtectedWorld() {
  const canaries = new Canaries();
  const own = await anOrganization({
    name: `Casa del Camino ${canaries.in('public')}`,
    texts: { es: { summary: canaries.in('public'), description: canaries.in('public') } },
    website: `https://example.org/${canaries.in('public')}`,
    terms: [{ kind: 'expertise', slug: 'mhpss' }],
    places: audiences.map((audience) => ({
      countryCode: 'GT',
      region: canaries.in(audience),
      municipality: canaries.in(audience),
      street: canaries.in(audience),
      precision: 'precise',
      audience,
    })),
    services: audiences.map((audience) => ({
      service: 'shelter',
      description: { es: canaries.in(audience), en: canaries.in(audience) },
      reach: { es: canaries.in(audience), en: canaries.in(audience) },
      audience,
    })),
    links: audiences.map((audience) => ({
      kind: 'support',
      url: `https://example.org/${canaries.in(audience)}`,
      audience,
    })),
    languages: audiences.map((audience) => ({
      languageCode: 'mam',
      variant: canaries.in(audience),
      municipality: canaries.in(audience),
      audience,
    })),
    contacts: audiences.map((audience) => ({
      role: 'general',
      email: `${canaries.in(audience)}@example.org`,
      url: `https://example.org/${canaries.in(audience)}`,
      phone: canaries.in(audience),
      audience,
    })),
    channels: channelsOf(canaries),
  });
  await db().$transaction((tx) => recordRevision(tx, system, own.id));
  const gone = await anOrganization({
    name: `Archivada ${canaries.in('archived')}`,
    texts: { es: { summary: canaries.in('archived'), description: canaries.in('archived') } },
    archived: true,
  });
  canaries.add('archived', gone.slug);
  const hiddenForSafety = await makeHidden(canaries);
  const people = await makePeople(canaries, own, hiddenForSafety);
  await showNames(canaries, people, own, hiddenForSafety);
  const logos = {
    own: await aLogo(own),
    gone: await aLogo(gone),
    hiddenForSafety: await aLogo(hiddenForSafety),
  };
  canaries.add('hidden for safety', logos.hiddenForSafety);
  const resources = await makeResources(canaries, own);
  // The purpose of a request is for the people of the organization that owns the resource.
  const purpose = canaries.in('organization', 'otherStaff');
  const asker = { person: people.otherStaff, organization: people.other };
  const request = await aRequest(resources.onRequest, asker, { purpose });
  const comment = await aComment(resources.network, {
    by: own,
    text: `Cambió ${canaries.in('network')}`,
  });
  await makeOthersRows(canaries, { ...people, own, comment, resource: resources.public });
  const invitation = await anInvitation({
    to: own,
    email: `${canaries.in('invitation')}@example.org`,
  });
  return {
    ...(await makeThreads(canaries, { own, ...people, hiddenForSafety })),
    own,
    gone,
    hiddenForSafety,
    canaries,
    logos,
    resources,
    collections: await makeCollections(canaries, own, Object.values(resources)),
    comment,
    person: people,
    invitation,
    request,
    shareLink: await aShareLink(resources.linked),
    entry: await aThesaurusEntry(),
    reset: await aPasswordReset(await aPerson({ name: 'Olvidó su contraseña' })),
    sessionOf: (role: Role) =>
      role === 'visitor' || role === 'invited'
        ? null
        : aSession(people[role], { expired: role === 'expired' }),
  };
}

/**
 * An organization that is hidden for safety, all of whose fields were public, with a public resource and its
 * file.
 */
async function makeHidden(canaries: Canaries) {
  const hidden = () => canaries.in('hidden for safety');
  const name = `Resguardada ${canaries.in('name of a hidden organization')}`;
  const organization = await anOrganization({
    name,
    texts: {
      es: { summary: hidden(), description: hidden() },
      en: { name: `Hidden ${hidden()}`, summary: hidden(), description: hidden() },
    },
    website: `https://example.org/${hidden()}`,
    places: [
      {
        countryCode: 'GT',
        region: hidden(),
        municipality: hidden(),
        street: hidden(),
        precision: 'precise',
      },
    ],
    services: [
      {
        service: 'shelter',
        description: { es: hidden(), en: hidden() },
        reach: { es: hidden(), en: hidden() },
      },
    ],
    links: [{ kind: 'support', url: `https://example.org/${hidden()}` }],
    countries: [{ countryCode: 'HN' }],
    languages: [{ languageCode: 'mam', variant: hidden(), municipality: hidden() }],
    terms: [{ kind: 'expertise', slug: 'mhpss' }],
    contacts: [
      {
        role: 'general',
        email: `${hidden()}@example.org`,
        url: `https://example.org/${hidden()}`,
        phone: hidden(),
        audience: 'public',
      },
    ],
    channels: [{ kind: 'signal', value: hidden() }],
    hiddenForSafety: canaries.in('reason for hiding'),
  });
  canaries.add('name of a hidden organization', organization.slug);
  const resource = await aResource({
    organization,
    url: `https://example.org/${hidden()}`,
    texts: { es: { title: `Protocolo ${hidden()}`, summary: hidden() } },
  });
  canaries.add('hidden for safety', resource.slug);
  const file = await aDocument(resource, [`Página ${hidden()}`], {
    name: `${hidden()}.pdf`,
    content: `%PDF-1.4 ${hidden()}`,
  });
  await aPreview(file);
  await aComment(resource, { by: organization, text: hidden() });
  const collection = await aCollection({
    organization,
    texts: { es: { title: `Para empezar ${hidden()}`, description: hidden() } },
    resources: [resource],
  });
  canaries.add('hidden for safety', collection.slug);
  return { ...organization, resource: { ...resource, file }, collection };
}

/** Somebody in every role, whose name and e-mail address only those may read who may see members. */
async function makePeople(canaries: Canaries, own: { id: string }, hidden: { id: string }) {
  const other = await anOrganization();
  const named = (role: Role) => ({
    name: `Ana ${canaries.in('member', role)}`,
    email: `${canaries.in('member', role)}@example.org`,
  });
  const administrator = 'organization_admin' as const;
  const longAgo = new Date(Date.now() - secondFactorGrace - 60_000);
  return {
    other,
    staff: await aPerson({ memberOf: own, ...named('staff') }),
    organizationAdmin: await aPerson({
      memberOf: own,
      role: administrator,
      ...named('organizationAdmin'),
    }),
    otherStaff: await aPerson({ memberOf: other }),
    hiddenStaff: await aPerson({ memberOf: hidden }),
    hiddenAdmin: await aPerson({ memberOf: hidden, role: administrator }),
    otherAdmin: await aPerson({ memberOf: other, role: administrator }),
    networkAdmin: await aPerson({ isNetworkAdmin: true }),
    disabled: await aPerson({ memberOf: own, disabled: true, ...named('disabled') }),
    expired: await aPerson({ memberOf: own, ...named('expired') }),
    overdue: await aPerson({
      memberOf: own,
      role: administrator,
      administratorSince: longAgo,
      ...named('overdue'),
    }),
  };
}

type People = Awaited<ReturnType<typeof makePeople>>;

/** People of both organizations who show their names, one for each audience. */
async function showNames(
  canaries: Canaries,
  people: People,
  own: { id: string },
  hiddenForSafety: { id: string },
) {
  const bearers = {
    public: 'staff',
    network: 'organizationAdmin',
    organization: 'expired',
  } as const;
  for (const audience of audiences) {
    const role = bearers[audience];
    const name = `Luz ${canaries.in(audience, role)}`;
    await aShownName(people[role], own, { name, audience });
  }
  const name = `Sol ${canaries.in('hidden for safety', 'hiddenStaff')}`;
  await aShownName(people.hiddenStaff, hiddenForSafety, { name, audience: 'public' });
}
