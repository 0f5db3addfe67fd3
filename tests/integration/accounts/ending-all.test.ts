import { expect, it } from 'vitest';
import { endAllWaysIn } from '~/features/identity/end-all-ways-in.server';
import { readInvitation } from '~/features/identity/open-invitation.server';
import { findPasswordReset } from '~/features/identity/password-reset.server';
import { beginPendingSignIn, readPendingSignIn } from '~/features/identity/pending-sign-in.server';
import { visitor } from '~/platform/auth/actor';
import { actorOf } from '~/platform/auth/session.server';
import { db } from '~/platform/db/client.server';
import { day } from '~/platform/durations';
import {
  aFactorRecovery,
  anEmailChange,
  anInvitation,
  aPasswordReset,
} from '../../factories/links';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { aResource } from '../../factories/resources';
import { aDevice, aSession } from '../../factories/sessions';
import { resetDatabase } from '../../setup/database';

it('leaves nobody signed in and no way in open, and says so in the log', async () => {
  await resetDatabase();
  const person = await aPerson({ memberOf: await anOrganization() });
  const session = await aSession(person);
  const { token: invitation } = await anInvitation();
  const reset = await aPasswordReset(person);
  const pending = await beginPendingSignIn(db(), person.id);
  await anEmailChange(person);
  await aFactorRecovery(person, { approved: true });
  await aDevice(person);
  const resource = await aResource({ organization: await anOrganization(), onRequest: true });
  const expiresAt = new Date(Date.now() + day);
  const link = { resourceId: resource.id, tokenHash: 'a'.repeat(64), label: 'a lawyer', expiresAt };
  await db().resourceShareLink.create({ data: link });
  const open = async () => [
    (await actorOf(session)).kind === 'person',
    (await readInvitation(visitor, invitation)) !== null,
    (await findPasswordReset(reset)) !== null,
    (await readPendingSignIn(pending)) !== null,
    (await db().emailChange.count()) > 0,
    (await db().factorRecovery.count({ where: { cancelledAt: null } })) > 0,
    (await db().device.count()) > 0,
    (await db().resourceShareLink.count({ where: { revokedAt: null } })) > 0,
  ];
  expect(new Set(await open())).toEqual(new Set([true]));
  expect(await endAllWaysIn()).toEqual({ sessions: 1, waysIn: 7 });
  expect(new Set(await open())).toEqual(new Set([false]));
  const [entry] = await db().auditEntry.findMany({ where: { action: 'session.end-all' } });
  expect(entry).toMatchObject({ actorId: null, outcome: 'success' });
});
