import crypto from 'node:crypto';
import { createUser } from '~/features/identity/create-user.server';
import { handOver } from '~/features/identity/hand-over.server';
import {
  createFirstAdministratorInvitation,
  invitePerson,
  resendInvitation,
  revokeInvitation,
} from '~/features/identity/invitations.server';
import { changeRole, leaveOrganization } from '~/features/identity/memberships.server';
import {
  disablePerson,
  enablePerson,
  setNetworkAdministrator,
} from '~/features/identity/people.server';
import { auditQuery } from '~/features/audit/audit.schema';
import { exportAudit } from '~/features/audit/audit-export.server';
import { joiningDeclinedLetter } from '~/features/organizations/lifecycle/join/letters.server';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { giveUpLetter, retryLetter } from '~/features/notifications/outbox/undelivered.server';
import {
  setCountryRisk,
  setOrganizationRisk,
  setTextsShown,
} from '~/features/protection/risk.server';
import { askRelease, confirmRelease, keepHidden } from '~/features/protection/release.server';
import { giveReason, hideForSafety } from '~/features/protection/hide-for-safety.server';
import {
  createEntry,
  removeEntry,
  updateEntry,
} from '~/features/taxonomy/administration/save-entry.server';
import { findEntry } from '~/features/taxonomy/administration/thesaurus.server';
import { findAdministeredTerm } from '~/features/taxonomy/administration/administered-terms.server';
import { mergeTerm } from '~/features/taxonomy/administration/merge-terms.server';
import { setTermRetired } from '~/features/taxonomy/administration/retire-term.server';
import { createTerm, updateTerm } from '~/features/taxonomy/administration/save-term.server';
import { entrySchema, termSchema } from '~/features/taxonomy/administration/vocabulary.schema';
import { db } from '~/platform/db/client.server';
import { deliverDueMail } from '~/server/letters.server';
import { anInvitation } from '../../../factories/links';
import { anUndeliveredLetter } from '../../../factories/reminders';
import { unique } from '../../../factories/sequence';
import { arrived, type Deed } from './deed-world';

const words = (es: string, seen = '') => entrySchema.parse({ words: { es, en: es }, seen });
const aTerm = (slug: string) =>
  termSchema.parse({
    slug,
    name: { es: slug, en: slug },
    description: { es: '', en: '' },
    synonyms: { es: '', en: '' },
    ways: { es: '', en: '' },
    group: 'return',
    seen: '',
  });

/** Operations on memberships and safety, and those of network administrators. */
export const deedsOfPeople: Deed[] = [
  [
    'invitations',
    ['invitation.create admin own', 'invitation.resend admin own', 'invitation.revoke admin own'],
    async ({ admin, own }) => {
      const email = `${unique()}@example.org`;
      const input = { email, role: 'staff', organization: own.slug, locale: 'es' } as const;
      await invitePerson(admin.actor, input);
      const { id } = await anInvitation({ to: own });
      await resendInvitation(admin.actor, id);
      await revokeInvitation(admin.actor, id);
    },
  ],
  [
    'the first administrator’s invitation',
    ['invitation.create nobody none'],
    async () => {
      await db().person.updateMany({ data: { isNetworkAdmin: false } });
      await db().invitation.deleteMany({ where: { role: 'network_admin' } });
      await createFirstAdministratorInvitation('es');
    },
  ],
  [
    'an account that the operator makes',
    ['person.create network none'],
    ({ network }) => {
      const email = `${unique()}@example.org`;
      const input = { email, name: 'Luz', role: 'network-admin', locale: 'es' } as const;
      return createUser(network.actor, input);
    },
  ],
  [
    'people who are disabled, enabled, named administrators',
    [
      'person.disable network none',
      'person.enable network none',
      'role.change network none',
      'role.change network none',
    ],
    async ({ network, staff }) => {
      await disablePerson(network.actor, staff.id);
      await enablePerson(network.actor, staff.id);
      await setNetworkAdministrator(network.actor, staff.id, true);
      await setNetworkAdministrator(network.actor, staff.id, false);
    },
  ],
  [
    'roles in an organization, taken and given, and leaving it',
    ['role.change admin own', 'membership.leave admin own', 'membership.remove staff own'],
    async ({ admin, staff, own }) => {
      const third = await arrived({ memberOf: own });
      const change = { organizationId: own.id, role: 'organization-admin' } as const;
      await changeRole(admin.actor, staff.id, change);
      await leaveOrganization(admin.actor, own.id);
      const again = { ...staff.actor, memberships: [{ ...membership(own), role: change.role }] };
      await changeRole(again, third.id, { organizationId: own.id, role: 'none' });
    },
  ],
  [
    'an organization that is handed over',
    ['membership.hand-over admin own'],
    ({ admin, staff, own }) =>
      handOver(admin.actor, own.slug, { personId: staff.id, after: 'staff' }),
  ],
  [
    'hiding, from its beginning to its end',
    [
      'organization.hide-for-safety network own',
      'organization.hiding-reason network own',
      'organization.ask-release network own',
      'organization.keep-hidden network own',
      'organization.ask-release network own',
      'organization.confirm-release somebody own',
      'organization.release somebody own',
    ],
    async ({ network: { actor }, own: { slug } }) => {
      const before = await arrived({ isNetworkAdmin: true });
      await hideForSafety(actor, slug);
      await giveReason(actor, slug, 'Amenazas');
      await askRelease(actor, slug);
      await keepHidden(actor, slug);
      await askRelease(actor, slug);
      await confirmRelease((await arrived({ isNetworkAdmin: true })).actor, slug);
      await confirmRelease(before.actor, slug);
    },
  ],
  [
    'raised risk, of an organization and of a country',
    [
      'organization.raise-risk admin own',
      'organization.show-texts admin own',
      'organization.withhold-texts admin own',
      'organization.end-risk admin own',
      'country.raise-risk network none',
      'country.end-risk network none',
    ],
    async ({ network, admin, own }) => {
      await setOrganizationRisk(admin.actor, own.slug, true);
      await setTextsShown(admin.actor, own.slug, true);
      await setTextsShown(admin.actor, own.slug, false);
      await setOrganizationRisk(admin.actor, own.slug, false);
      for (const isRaised of [true, false]) await setCountryRisk(network.actor, 'BZ', isRaised);
    },
  ],
  [
    'letters that could not be delivered',
    ['mail.retry network none', 'mail.give-up network none'],
    async ({ network }) => {
      await retryLetter(network.actor, await anUndeliveredLetter());
      await giveUpLetter(network.actor, await anUndeliveredLetter());
    },
  ],
  [
    'a letter that may no longer go',
    ['mail.drop nobody none'],
    async () => {
      await db().outboxMail.deleteMany();
      const to = { email: 'rosa@example.org', locale: 'es' };
      await queueLetter(db(), joiningDeclinedLetter, to, { requestId: crypto.randomUUID() });
      await deliverDueMail();
    },
  ],
  [
    'terms of the taxonomies',
    [
      'term.create network none',
      'term.create network none',
      'term.update network none',
      'term.retire network none',
      'term.restore network none',
      'term.merge network none',
    ],
    async ({ network: { actor } }) => {
      const [one, two] = [`a-${unique()}`, `b-${unique()}`];
      for (const slug of [one, two]) await createTerm(actor, 'expertise', aTerm(slug));
      const { values } = (await findAdministeredTerm(actor, 'expertise', one)) ?? {};
      await updateTerm(actor, 'expertise', one, termSchema.parse(values));
      for (const isRetired of [true, false])
        await setTermRetired(actor, 'expertise', one, isRetired);
      await mergeTerm(actor, 'expertise', one, two);
    },
  ],
  [
    'entries of the thesaurus',
    [
      'thesaurus.create network none',
      'thesaurus.update network none',
      'thesaurus.remove network none',
    ],
    async ({ network: { actor } }) => {
      const made = await createEntry(actor, words(`milpa${unique()}`));
      const slug = 'slug' in made ? made.slug : '';
      const { values } = (await findEntry(actor, slug)) ?? {};
      await updateEntry(actor, slug, words(`maizal${unique()}`, values?.seen));
      await removeEntry(actor, slug);
    },
  ],
  [
    'the log itself that is taken away',
    ['audit.export network none', 'audit.export admin own'],
    async ({ network, admin, own }) => {
      const query = auditQuery.parse({});
      await exportAudit(network.actor, 'network', query, 'es');
      await exportAudit(admin.actor, { organizationId: own.id }, query, 'es');
    },
  ],
];

const membership = ({ id, slug, name }: { id: string; slug: string; name: string }) => ({
  organizationId: id,
  slug,
  name,
});
