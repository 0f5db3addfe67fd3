import type { Person } from '~/platform/auth/actor';
import type { SafetyInput } from './protection.schema';
import { askRelease, confirmRelease, keepHidden } from './release.server';
import { setOrganizationRisk, setTextsShown } from './risk.server';
import { giveReason, hideForSafety } from './hide-for-safety.server';

/**
 * Does what a form of an organization's safety page asks for.
 *
 * @returns false when something changed since the page was read, or the actor may not do it
 */
export async function changeSafety(
  actor: Person,
  slug: string,
  input: SafetyInput,
): Promise<boolean> {
  switch (input.do) {
    case 'hide':
      return hideForSafety(actor, slug);
    case 'give-reason':
      return giveReason(actor, slug, input.reason);
    case 'ask-release':
      return (await askRelease(actor, slug)) === 'done';
    case 'release':
      return (await confirmRelease(actor, slug)) === 'done';
    case 'keep-hidden':
      return (await keepHidden(actor, slug)) === 'done';
    case 'raise-risk':
      return setOrganizationRisk(actor, slug, true);
    case 'end-risk':
      return setOrganizationRisk(actor, slug, false);
    case 'show-texts':
      return setTextsShown(actor, slug, true);
    case 'withhold-texts':
      return setTextsShown(actor, slug, false);
  }
}
