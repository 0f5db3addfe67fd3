import type { Person } from '~/platform/auth/actor';
import type { SafetyInput } from './protection.schema';
import { askRelease, confirmRelease, keepSheltered } from './release.server';
import { setOrganizationRisk } from './risk.server';
import { giveReason, shelterOrganization } from './shelter.server';

/**
 * Does what the page of an organization's safety asks for.
 *
 * @returns false when things are no longer as that page showed them, or the actor may not
 */
export async function changeSafety(
  actor: Person,
  slug: string,
  input: SafetyInput,
): Promise<boolean> {
  switch (input.do) {
    case 'shelter':
      return shelterOrganization(actor, slug);
    case 'give-reason':
      return giveReason(actor, slug, input.reason);
    case 'ask-release':
      return (await askRelease(actor, slug)) === 'done';
    case 'release':
      return (await confirmRelease(actor, slug)) === 'done';
    case 'keep-shelter':
      return (await keepSheltered(actor, slug)) === 'done';
    case 'raise-risk':
      return setOrganizationRisk(actor, slug, true);
    case 'end-risk':
      return setOrganizationRisk(actor, slug, false);
  }
}
