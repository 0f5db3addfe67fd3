import { renewSecret } from '~/features/identity/renew-secret.server';
import { env } from '~/platform/env.server';
import { acceptInvitation } from '~/features/identity/accept-invitation.server';
import { approveRecovery, declineRecovery } from '~/features/identity/approve-recovery.server';
import { codeAt } from '~/features/identity/app-codes';
import { completeSignIn } from '~/features/identity/complete-sign-in.server';
import { confirm } from '~/features/identity/confirmation.server';
import { endOtherDevices, revokeDevice } from '~/features/identity/device-list.server';
import { confirmEmailChange, requestEmailChange } from '~/features/identity/email-change.server';
import { eraseOwnAccount } from '~/features/identity/erase-account.server';
import { requestRecovery, stopRecovery } from '~/features/identity/factor-recovery.server';
import { signInWithoutFactor } from '~/features/identity/finish-recovery.server';
import { changePassword, updateOwnAccount } from '~/features/identity/own-account.server';
import { exportOwnData } from '~/features/own-data/own-data.server';
import {
  confirmApp,
  getOwnFactors,
  prepareApp,
  removeApp,
  removePasskey,
  renewCodes,
} from '~/features/identity/own-factors.server';
import {
  mailingPasswordLinks,
  requestPasswordReset,
  resetPassword,
} from '~/features/identity/password-reset.server';
import { beginPendingSignIn } from '~/features/identity/pending-sign-in.server';
import { signIn, signOut } from '~/features/identity/sign-in.server';
import {
  hideOwnName,
  showOwnName,
} from '~/features/organizations/named-contacts/named-contacts.server';
import { visitor } from '~/platform/auth/actor';
import { runJobs } from '~/platform/jobs/runner.server';
import { db } from '~/platform/db/client.server';
import { anApp } from '../../../factories/factors';
import { aFactorRecovery, anInvitation, aPasswordReset } from '../../../factories/links';
import { aPerson } from '../../../factories/people';
import { unique } from '../../../factories/sequence';
import { aDevice, aSession } from '../../../factories/sessions';
import { lettersTo } from '../../../factories/letters';
import { arrived, type Deed } from './deed-world';
import { password, passwordHash } from '../../accounts/signing-in';

const codeTo = async (email: string) =>
  /^[2-9A-Z]{8}$/m.exec((await lettersTo(email, 'email-code')).at(-1)?.text ?? '')?.[0] ?? '';

const openRecovery = async ({ id: personId }: { id: string }) =>
  (await db().factorRecovery.findFirstOrThrow({ where: { personId } })).id;

/** Sign-in, and changes of one's own account. */
export const deedsOfAccounts: Deed[] = [
  [
    'a sign-in, right and wrong',
    ['session.start somebody none', 'session.start nobody none failure'],
    async () => {
      const { email } = await aPerson({ passwordHash });
      await signIn({ email, password }, null);
      await signIn({ email, password: 'no es la de nadie' }, null);
    },
  ],
  [
    'a sign-in with a second factor, wrong and right',
    [
      'session.second-factor somebody none failure',
      'factor.use-code somebody none',
      'session.start somebody none',
    ],
    async () => {
      const person = await aPerson({ passwordHash });
      const { codes } = await anApp(person);
      const pending = await beginPendingSignIn(db(), person.id);
      await completeSignIn(pending, '000000', null);
      await completeSignIn(pending, codes[0] ?? '', null);
    },
  ],
  [
    'another secret',
    ['secret.renew nobody none'],
    () => renewSecret(env().appSecret, () => undefined),
  ],
  ['signing out', ['session.end staff none'], ({ staff }) => signOut(staff.actor, staff.token)],
  [
    'a proof, right and wrong',
    ['session.confirm somebody none', 'session.confirm somebody none failure'],
    async () => {
      const { actor } = await arrived({ passwordHash });
      await confirm(actor, 'password', password);
      await confirm(actor, 'password', 'no es la de nadie');
    },
  ],
  [
    'devices that are signed out',
    ['session.end-device staff none', 'session.end-all staff none'],
    async ({ staff }) => {
      const device = await aDevice(staff);
      await aSession(staff, { device });
      await revokeDevice(staff.actor, device.id);
      await aSession(staff);
      await endOtherDevices(staff.actor);
    },
  ],
  [
    'a forgotten password',
    ['password.request nobody none', 'password.reset somebody none'],
    async () => {
      const person = await aPerson({ passwordHash });
      await requestPasswordReset({ email: person.email });
      await runJobs(process.env['DATABASE_URL'] ?? '', [mailingPasswordLinks]);
      await resetPassword(await aPasswordReset(person), { password: 'ocho puentes sobre el lago' });
    },
  ],
  [
    'a password that is changed',
    ['password.change somebody none'],
    async () => {
      const { actor } = await arrived({ passwordHash });
      await changePassword(actor, { current: password, password: 'ocho puentes sobre el lago' });
    },
  ],
  [
    'a name and a language',
    ['person.update staff none'],
    ({ staff }) => updateOwnAccount(staff.actor, { name: 'Luz', locale: 'en' }),
  ],
  [
    'an address that is changed, after wrong codes',
    ['email.request staff none', 'email.change staff none failure', 'email.change staff none'],
    async ({ staff }) => {
      const email = `${unique()}@example.org`;
      await requestEmailChange(staff.actor, email);
      await confirmEmailChange(staff.actor, { oldCode: 'ABCDEFGH', newCode: 'ABCDEFGH' });
      const codes = { oldCode: await codeTo(staff.email), newCode: await codeTo(email) };
      await confirmEmailChange(staff.actor, codes);
    },
  ],
  [
    'codes of an app, made, made anew and taken away',
    ['factor.add-app staff none', 'factor.make-codes staff none', 'factor.remove-app staff none'],
    async ({ staff }) => {
      await prepareApp(staff.actor);
      const { app } = await getOwnFactors(staff.actor);
      await confirmApp(staff.actor, codeAt('secret' in app ? app.secret : '', new Date()));
      await renewCodes(staff.actor);
      await removeApp(staff.actor);
    },
  ],
  [
    'a passkey that is taken away',
    ['factor.remove-passkey staff none'],
    async ({ staff }) => {
      const { id } = await db().passkey.create({
        data: {
          personId: staff.id,
          credentialId: unique(),
          publicKey: Buffer.from('k'),
          name: 'Llave',
        },
      });
      await removePasskey(staff.actor, id);
    },
  ],
  [
    'a second factor that was lost, and declined or stopped',
    [
      'recovery.request nobody none',
      'recovery.decline network none',
      'recovery.cancel nobody none',
    ],
    async ({ staff, network, partner }) => {
      await anApp(staff);
      await requestRecovery(staff.id);
      await declineRecovery(network.actor, await openRecovery(staff));
      await stopRecovery(await aFactorRecovery(partner));
    },
  ],
  [
    'a second factor that was lost, approved and used',
    ['recovery.approve network none', 'recovery.finish staff none', 'session.start staff none'],
    async ({ staff, network }) => {
      await anApp(staff);
      await aFactorRecovery(staff);
      const id = await openRecovery(staff);
      await approveRecovery(network.actor, id);
      await db().factorRecovery.update({ where: { id }, data: { usableAt: new Date() } });
      await signInWithoutFactor(await beginPendingSignIn(db(), staff.id), null);
    },
  ],
  [
    'an own name that is shown and hidden',
    ['person.show-name staff own', 'person.hide-name staff own'],
    async ({ staff, own }) => {
      const place = { organization: own.slug, role: 'general' };
      const shown = {
        intent: 'show',
        place,
        name: 'Luz',
        audience: 'public',
        consent: 'on',
      } as const;
      await showOwnName(staff.actor, shown);
      await hideOwnName(staff.actor, place);
    },
  ],
  [
    'one’s own data, taken away and erased',
    ['person.export staff none', 'person.erase staff none'],
    async ({ staff }) => {
      await exportOwnData(staff.actor);
      await eraseOwnAccount(staff.actor, staff.email);
    },
  ],
  [
    'an invitation that is accepted',
    ['invitation.accept somebody own'],
    async ({ own }) => {
      const { token } = await anInvitation({ to: own });
      await acceptInvitation(visitor, token, { name: 'Luz', password, locale: 'es' }, null);
    },
  ],
];
