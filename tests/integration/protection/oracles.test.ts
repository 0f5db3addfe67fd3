import { beforeAll, describe, expect, it } from 'vitest';
import { listRecoveries } from '~/features/identity/approve-recovery.server';
import { invitePerson, resendInvitation } from '~/features/identity/invitations.server';
import { listInvitations } from '~/features/identity/invitation-lists.server';
import { listAuditEntries } from '~/features/audit/audit-log.server';
import { auditQuery } from '~/features/audit/audit.schema';
import { createCollection } from '~/features/library/collections/save-collection.server';
import { createOrganization } from '~/features/organizations/create-organization.server';
import { renameOrganization } from '~/features/organizations/lifecycle/rename/rename-organization.server';
import { answerRequest, listRequests } from '~/features/library/access/answers.server';
import { listAlsoUseful } from '~/features/library/search/also-useful.server';
import { shareResource } from '~/features/library/resources/share-resource.server';
import { visitor, type Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { anAuditEntry } from '../../factories/audit';
import { aCollection } from '../../factories/collections';
import { aFactorRecovery } from '../../factories/links';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { aRequest } from '../../factories/resource-access';
import { aResource } from '../../factories/resources';
import { unique } from '../../factories/sequence';
import { lettersTo } from '../../factories/letters';
import { input } from '../resources/shelf';

const free = () => `libre-${unique()}`;
const withSigns = (slug: string) => new RegExp(`^${slug}-[bcdfghjkmnpqrstvwxz2-9]{6}$`);

let own: { id: string; slug: string; name: string };
let administrator: Person;
let hidden: { id: string; slug: string; name: string };

beforeAll(async () => {
  own = await anOrganization();
  administrator = await actorOf(await aPerson({ memberOf: own, role: 'organization_admin' }));
  hidden = await anOrganization({ hiddenForSafety: 'Amenazas' });
});

describe('a slug does not tell whether something hidden has it', () => {
  it('of an organization that its people rename', async () => {
    const archived = await anOrganization({ archived: true });
    for (const slug of [hidden.slug, archived.slug, free()]) {
      const renamed = await renameOrganization(administrator, own.slug, {
        ...{ ownName: own.name, slug },
      });
      expect(renamed).toMatchObject({
        status: 'renamed',
        slug: expect.stringMatching(withSigns(slug)),
      });
      own.slug = renamed.status === 'renamed' ? renamed.slug : '';
    }
  });

  it('of an organization that is new, whose slug is made from its name', async () => {
    const secretariat = await actorOf(await aPerson({ isNetworkAdmin: true }));
    for (const slug of [hidden.slug, free()]) {
      const fresh = { ownName: slug, nameLocale: 'es', slug: '', country: 'GT' };
      const made = await createOrganization(secretariat, { ...fresh, another: '1' });
      expect(made).toMatchObject({ slug: expect.stringMatching(withSigns(slug)) });
    }
  });

  it('of a resource, and of a collection', async () => {
    const twins = { organization: hidden, slug: free() };
    await aResource(twins);
    await aCollection(twins);
    for (const slug of [twins.slug, free()]) {
      const titled = { title: { es: slug.replaceAll('-', ' '), en: '' } };
      const made = { status: 'saved', slug: expect.stringMatching(withSigns(slug)) };
      const url = 'https://example.org/a';
      expect(await shareResource(administrator, input({ ...titled, url }))).toEqual(made);
      const collection = { ...titled, description: { es: '', en: '' } };
      expect(await createCollection(administrator, { ...collection, audience: 'network' })).toEqual(
        made,
      );
    }
  });
});

describe('an invitation does not tell that somebody is disabled in another organization', () => {
  it('looks like any other, and leads nowhere', async () => {
    const elsewhere = await aPerson({ memberOf: await anOrganization(), disabled: true });
    const role = 'staff' as const;
    const invite = (email: string) =>
      invitePerson(administrator, { email, role, organization: own.slug, locale: 'es' });
    const strange = `${unique()}@example.org`;
    const [one, other] = [await invite(elsewhere.email), await invite(strange)];
    if (!one.ok || !other.ok) throw new Error('not invited');
    const { invitations } = await listInvitations(administrator, { organization: '', page: 1 });
    expect(invitations.map(({ status }) => status)).toEqual(['waiting', 'waiting']);
    for (const { id } of [one, other]) expect(await resendInvitation(administrator, id)).toBe(true);
    expect(await lettersTo(elsewhere.email, 'invitation')).toHaveLength(0);
    // The second invitation ended the first link, so only one of the two letters may be sent.
    expect(await lettersTo(strange, 'invitation')).toHaveLength(1);
  });

  it('says so of one’s own people, and to who administers all', async () => {
    const disabled = await aPerson({ memberOf: own, disabled: true });
    const input = { email: disabled.email, role: 'staff', locale: 'es' } as const;
    const secretariat = await actorOf(await aPerson({ isNetworkAdmin: true }));
    const refused = { ok: false, problem: 'personDisabled' };
    for (const [actor, { slug }] of [
      [administrator, own],
      [secretariat, await anOrganization()],
    ] as const)
      expect(await invitePerson(actor, { ...input, organization: slug })).toEqual(refused);
  });
});

describe('what was begun before an organization was hidden does not name it', () => {
  it('nor does its request for a resource, which nobody answers meanwhile', async () => {
    const resource = await aResource({ organization: own, onRequest: true });
    const person = await aPerson({ memberOf: hidden });
    const { id } = await aRequest(resource, { person, organization: hidden });
    expect((await listRequests(administrator, 'es')).received).toEqual([]);
    const answer = { do: 'grant', id, days: '7', note: '' } as const;
    expect(await answerRequest(administrator, answer)).toBe(false);
  });

  it('nor does somebody’s request for another second factor', async () => {
    const person = await aPerson({ memberOf: own });
    for (const { id: organizationId } of [hidden, await anOrganization()])
      await db().membership.create({
        data: { personId: person.id, organizationId, role: 'staff' },
      });
    await aFactorRecovery(person);
    const [row] = await listRecoveries(administrator);
    expect(row?.organizations.map(({ name }) => name)).toEqual([own.name]);
  });
});

it('an organization’s own log does not say that a comment of it was reported, or by whom', async () => {
  const colleague = await aPerson({ memberOf: own });
  await anAuditEntry({
    ...{ action: 'comment.report', objectType: 'resourceComment', organizationId: own.id },
    actorId: colleague.id,
  });
  const scope = { organizationId: own.id };
  for (const query of [{ action: 'comment.report' }, { person: colleague.id }]) {
    const { total } = await listAuditEntries(administrator, scope, auditQuery.parse(query));
    expect(total).toBe(0);
  }
});

it('what is also useful is not put in order by what is hidden', async () => {
  const of = (slug: string, expertise: string[]) =>
    aResource({ organization: own, slug: `${slug}-${unique()}`, expertise });
  const asked = await of('asked', ['mhpss', 'family-tracing']);
  const [first, second] = [await of('first', ['mhpss']), await of('second', ['family-tracing'])];
  const order = async () => (await listAlsoUseful(visitor, asked.id, 'es')).map(({ slug }) => slug);
  const said = await order();
  expect([...said].sort()).toEqual([first.slug, second.slug].sort());
  // If hidden resources counted, many with the same term would make it common and lower its weight.
  const common = said[0] === first.slug ? 'mhpss' : 'family-tracing';
  for (let count = 0; count < 3; count += 1)
    await aResource({ organization: hidden, expertise: [common] });
  expect(await order()).toEqual(said);
});
