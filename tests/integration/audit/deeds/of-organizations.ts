import { answerCorrection } from '~/features/organizations/corrections/answer-correction.server';
import { chaseCorrections } from '~/features/organizations/corrections/chase-corrections.server';
import { mergeOrganizations } from '~/features/organizations/lifecycle/merge/merge-organizations.server';
import { chaseJoining } from '~/features/organizations/lifecycle/join/chase-joining.server';
import { decideJoining } from '~/features/organizations/lifecycle/join/decide-joining.server';
import { removeLogo, setLogo } from '~/features/organizations/logo/logos.server';
import {
  archiveOrganization,
  restoreOrganization,
} from '~/features/organizations/archive-organization.server';
import { createOrganization } from '~/features/organizations/create-organization.server';
import { decideName } from '~/features/organizations/names/decide-name.server';
import { markTranslationRight } from '~/features/organizations/translations/mark-translation.server';
import { newOrganizationSchema } from '~/features/organizations/organizations.schema';
import { renameOrganization } from '~/features/organizations/lifecycle/rename/rename-organization.server';
import { updateOrganization } from '~/features/organizations/editing/update-organization.server';
import { verifyOrganization } from '~/features/organizations/verify-organization.server';
import { saveChannels } from '~/features/organizations/referrals/channels.server';
import { sayNewCases } from '~/features/organizations/referrals/new-cases.server';
import { setContactForm } from '~/features/organizations/contact-form/contact-form-setting.server';
import { answerReminder } from '~/features/organizations/freshness/answer.server';
import { remindNow } from '~/features/organizations/freshness/remind-now.server';
import { exportOrganization } from '~/features/organizations/lifecycle/withdraw/export-organization.server';
import { openDataArchive } from '~/features/organizations/lifecycle/withdraw/data-archives.server';
import { withdrawOrganization } from '~/features/organizations/lifecycle/withdraw/withdraw-organization.server';
import sharp from 'sharp';
import { db } from '~/platform/db/client.server';
import { day } from '~/platform/durations';
import { aCorrection, aJoinRequest } from '../../../factories/continuity';
import { aReminder } from '../../../factories/reminders';
import { unique } from '../../../factories/sequence';
import { aProfileBehind } from '../../../factories/translations';
import { formOf } from '../../organizations/support';
import { arrived, type Deed } from './deed-world';

const aPicture = () =>
  sharp({ create: { width: 40, height: 40, channels: 3, background: '#246' } })
    .png()
    .toBuffer();

/** Operations on organizations. */
export const deedsOfOrganizations: Deed[] = [
  [
    'one that is made, archived and restored',
    [
      'organization.create network another',
      'organization.archive network own',
      'organization.restore network own',
    ],
    async ({ network: { actor }, own: { slug } }) => {
      const input = { ownName: `Red ${unique()}`, nameLocale: 'es', country: 'GT' };
      await createOrganization(actor, newOrganizationSchema.parse(input));
      await archiveOrganization(actor, slug);
      await restoreOrganization(actor, slug);
    },
  ],
  [
    'a profile that is changed, shown to fewer and to more people, and confirmed',
    [
      'organization.update staff own',
      'organization.visibility staff own',
      'organization.update staff own',
      'organization.visibility staff own',
      'organization.verify staff own',
      'organization.verify staff own',
    ],
    async ({ staff, own: { id, slug } }) => {
      const form = await formOf(staff.actor, slug);
      const [contact] = form.contacts;
      if (!contact) throw new Error('no contact');
      const narrower = { ...form, contacts: [{ ...contact, audience: 'network' as const }] };
      await updateOrganization(staff.actor, slug, narrower);
      const { version } = await formOf(staff.actor, slug);
      await updateOrganization(staff.actor, slug, { ...form, version });
      await verifyOrganization(staff.actor, slug);
      await answerReminder(await aReminder(staff, { id }));
    },
  ],
  [
    'a translation that is said to be right',
    // The texts and the services are two parts of the profile, each saved on its own.
    [
      'organization.update somebody another',
      'organization.update somebody another',
      'organization.mark-translated somebody another',
    ],
    async () => {
      const behind = await aProfileBehind(`Puente ${unique()}`);
      const { actor } = await arrived({ memberOf: behind });
      const { version } = await formOf(actor, behind.slug);
      await markTranslationRight(actor, behind.slug, {
        field: 'description',
        locale: 'en',
        version,
      });
    },
  ],
  [
    'a logo that is set and removed',
    ['organization.logo staff own', 'organization.logo staff own'],
    async ({ staff, own: { slug } }) => {
      await setLogo(staff.actor, slug, { name: 'logo.png', bytes: await aPicture() });
      await removeLogo(staff.actor, slug);
    },
  ],
  [
    'people who are reminded',
    ['organization.remind network own'],
    ({ network, own }) => remindNow(network.actor, own.slug),
  ],
  [
    'whether it takes new cases, and its safe channels',
    ['organization.new-cases staff own', 'organization.channels admin own'],
    async ({ staff, admin, own: { slug } }) => {
      await sayNewCases(staff.actor, slug, { newCases: 'yes', audience: 'public' });
      const none = { value: '', audience: 'network' as const };
      const signal = { ...none, value: 'casa.01' };
      await saveChannels(admin.actor, slug, { signal, pgp: none, phone: none });
    },
  ],
  [
    'a new name, and who may write',
    ['organization.contact-form admin own', 'organization.rename admin own'],
    async ({ admin, own: { slug } }) => {
      await setContactForm(admin.actor, slug, 'network');
      await renameOrganization(admin.actor, slug, { ownName: 'Otra', slug: `otra-${unique()}` });
    },
  ],
  [
    'a name that looks like another one, approved and declined',
    [
      'organization.ask-name staff own',
      'organization.update staff own',
      'organization.update nobody own',
      'organization.approve-name network own',
      'organization.ask-name staff own',
      'organization.update staff own',
      'organization.decline-name network own',
    ],
    async ({ staff, network, own, other }) => {
      for (const [decision, ending] of [
        ['approve-name', ''],
        ['decline-name', ' dos'],
      ] as const) {
        const ownName = other.name + ending;
        await db().organization.update({ where: { id: other.id }, data: { name: ownName } });
        const form = await formOf(staff.actor, own.slug);
        await updateOrganization(staff.actor, own.slug, { ...form, ownName });
        const { id } = await db().nameRequest.findFirstOrThrow({
          where: { organizationId: own.id },
        });
        await decideName(network.actor, { do: decision, id, reason: 'No.' });
      }
    },
  ],
  [
    'corrections that are taken and declined',
    [
      'organization.update staff own',
      'correction.accept staff own',
      'correction.decline staff own',
    ],
    async ({ staff, own }) => {
      const [one, two] = [await aCorrection(own), await aCorrection(own)];
      const accept = { do: 'accept', id: one.id, value: 'Otro texto.' } as const;
      await answerCorrection(staff.actor, own.slug, accept);
      const decline = { do: 'decline', id: two.id, reason: 'No.' } as const;
      await answerCorrection(staff.actor, own.slug, decline);
    },
  ],
  [
    'a correction that nobody answered in time',
    ['correction.close nobody own'],
    async ({ own }) => {
      await aCorrection(own, { createdAt: new Date(Date.now() - 91 * day) });
      await chaseCorrections();
    },
  ],
  [
    'organizations that ask to join',
    [
      'organization.create network another',
      'invitation.create network another',
      'joining.accept network another',
      'joining.decline network none',
    ],
    async ({ network: { actor } }) => {
      const name = `Casa ${unique()}`;
      const { id } = await aJoinRequest({ name, email: `${unique()}@example.org` });
      await decideJoining(actor, { do: 'accept', id });
      const other = await aJoinRequest();
      await decideJoining(actor, { do: 'decline', id: other.id, reason: 'No.' });
    },
  ],
  [
    'a request to join that nobody answered in time',
    ['joining.close nobody none'],
    async () => {
      await aJoinRequest({ createdAt: new Date(Date.now() - 91 * day) });
      await chaseJoining();
    },
  ],
  [
    'a duplicate that is merged',
    [
      'organization.update nobody own',
      'role.change network own',
      'role.change network own',
      'role.change network own',
      'organization.merge network own',
      'organization.merge network other',
    ],
    ({ network, own, other }) =>
      mergeOrganizations(network.actor, { from: other.slug, into: own.slug }),
  ],
  [
    'its data, taken away and withdrawn',
    [
      'organization.export admin own',
      'organization.withdraw admin own',
      'person.erase admin own',
      'organization.export nobody own',
    ],
    async ({ admin, own }) => {
      (await exportOrganization(admin.actor, own.slug)).destroy();
      const token = await withdrawOrganization(admin.actor, own.slug);
      (await openDataArchive(token ?? ''))?.stream.cancel();
      expectGone(await db().organization.count({ where: { id: own.id } }));
    },
  ],
];

function expectGone(count: number): void {
  if (count > 0) throw new Error('still there');
}
