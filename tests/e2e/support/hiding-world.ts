import { newToken } from '~/platform/crypto/tokens.server';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';

/**
 * An organization that is hidden for safety without a reason, with its administrator, who asked to end that;
 * the confirmation by `second` waits for a day.
 *
 * @returns among others `keepHidden`, the token of the link that stops it
 */
export async function makeHiding(key: string, second: { id: string }) {
  const unexplained = await anOrganization({ name: `Albergue ${key}`, hiddenForSafety: true });
  const keeper = await aPerson({
    name: 'Inés Xol',
    memberOf: unexplained,
    role: 'organization_admin',
  });
  const { token, hash } = newToken();
  const now = new Date();
  await db().organization.update({
    where: { id: unexplained.id },
    data: {
      ...{ hidingReason: '', hiddenForSafetyById: keeper.id },
      ...{ releaseAskedById: keeper.id, releaseAskedAt: now },
      ...{ releaseSecondById: second.id, releaseSecondAt: now, releaseStopHash: hash },
    },
  });
  return { unexplained, keeper, keepHidden: token };
}
