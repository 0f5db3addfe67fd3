import type { Locale } from '~/i18n/locale';
import { visitor, type Actor, type Person } from '~/platform/auth/actor';
import { db, readingInside } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { findEditable } from './editing.queries.server';
import type { ProfileInput } from '../organizations.schema';
import type { PreviewReader } from './preview.schema';
import { getOrganization, type Profile } from '../profile/public-profile.server';
import { patience, saveProfile, type UpdateResult } from './update-organization.server';

export type PreviewResult =
  | { status: 'seen'; profile: Profile }
  | Exclude<UpdateResult, { status: 'saved' } | { status: 'conflict' }>;

/** Maximum number of attempts if others save the profile at the same time. */
const attempts = 10;

/** Thrown to roll back the transaction while passing on its result. */
class TakenBack extends Error {
  constructor(readonly result: PreviewResult) {
    super('taken back');
  }
}

/**
 * A profile as a reader would see it once the form is saved. It is saved, read by the same function as the
 * public page, and rolled back, so that the visibility rules need no second implementation.
 *
 * @param input its version is ignored: nothing is kept
 */
export async function previewOrganization(
  person: Person,
  slug: string,
  input: ProfileInput,
  as: PreviewReader,
  locale: Locale,
): Promise<PreviewResult> {
  if (!slugParam.safeParse(slug).success) return { status: 'not-found' };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const seen = await tryPreview(person, slug, input, as, locale);
    if (seen) return seen;
  }
  throw new Response(null, { status: 503 });
}

/** @returns null when somebody else saved the profile at the same time */
async function tryPreview(
  person: Person,
  slug: string,
  input: ProfileInput,
  as: PreviewReader,
  locale: Locale,
): Promise<PreviewResult | null> {
  try {
    return await db().$transaction(async (tx) => {
      const row = await findEditable(person, slug, tx);
      if (!row) return { status: 'not-found' } as const;
      const outcome = await saveProfile(tx, person, slug, { ...input, version: row.version });
      if (outcome.status === 'conflict') return null;
      if (outcome.status !== 'saved') return outcome;
      const reader = readerFor(as, person);
      const profile = await readingInside(tx, () => getOrganization(reader, slug, locale));
      throw new TakenBack(
        profile
          ? { status: 'seen', profile: { ...profile, can: { ...profile.can, edit: false } } }
          : { status: 'not-found' },
      );
    }, patience);
  } catch (thrown) {
    if (thrown instanceof TakenBack) return thrown.result;
    throw thrown;
  }
}

const nobodys = '00000000-0000-0000-0000-000000000000';

/** A fictitious person of another organization. */
const partner: Person = {
  kind: 'person',
  id: nobodys,
  name: '',
  locale: '',
  isNetworkAdmin: false,
  memberships: [{ organizationId: nobodys, slug: '', name: '', role: 'staff' }],
};

function readerFor(as: PreviewReader, person: Person): Actor {
  if (as === 'visitor') return visitor;
  return as === 'partner' ? partner : person;
}
