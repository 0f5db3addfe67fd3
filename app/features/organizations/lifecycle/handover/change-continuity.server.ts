import { handOver } from '~/features/identity/hand-over.server';
import { invitePerson } from '~/features/identity/invitations.server';
import { setContactForm } from '../../contact-form/contact-form-setting.server';
import type { Person } from '~/platform/auth/actor';
import { renameOrganization } from '../rename/rename-organization.server';
import type { ContinuityInput } from './handover.schema';

export type ContinuityChange =
  | { status: 'done'; slug: string; news: 'handed' | 'invited' | 'renamed' | 'asked' | 'saved' }
  | { status: 'not-found' }
  /** Message keys of `forms` by field name. Nothing was written. */
  | { status: 'invalid'; errors: Record<string, string[]> };

/**
 * Carries out an action of an organization's continuity page: a change of its name or slug, of who may use its contact
 * form, or a handover.
 *
 * @param locale language of an invitation to somebody new
 */
export async function changeContinuity(
  actor: Person,
  slug: string,
  input: ContinuityInput,
  locale: string,
): Promise<ContinuityChange> {
  switch (input.do) {
    case 'rename': {
      const renamed = await renameOrganization(actor, slug, input);
      if (renamed.status === 'taken') return { status: 'invalid', errors: { slug: ['slugTaken'] } };
      if (renamed.status === 'not-found') return { status: 'not-found' };
      return {
        ...{ status: 'done', slug: renamed.slug },
        news: renamed.isWaiting ? 'asked' : 'renamed',
      };
    }
    case 'contact-form':
      return (await setContactForm(actor, slug, input.writers))
        ? { status: 'done', slug, news: 'saved' }
        : { status: 'not-found' };
    case 'hand-over':
      return input.personId
        ? handOverTo(actor, slug, { personId: input.personId, after: input.after })
        : inviteSuccessor(actor, slug, input, locale);
  }
}

async function handOverTo(
  actor: Person,
  slug: string,
  input: Parameters<typeof handOver>[2],
): Promise<ContinuityChange> {
  return (await handOver(actor, slug, input))
    ? { status: 'done', slug, news: 'handed' }
    : { status: 'invalid', errors: { personId: ['choose'] } };
}

async function inviteSuccessor(
  actor: Person,
  slug: string,
  { email, after }: { email: string; after: 'stay' | 'staff' | 'leave' },
  locale: string,
): Promise<ContinuityChange> {
  if (!email) return { status: 'invalid', errors: { email: ['successorMissing'] } };
  const invited = await invitePerson(actor, {
    email,
    role: 'organization-admin',
    organization: slug,
    locale,
    inviterAfter: after === 'stay' ? undefined : after,
  });
  return invited.ok
    ? { status: 'done', slug, news: 'invited' }
    : { status: 'invalid', errors: { email: [invited.problem] } };
}
