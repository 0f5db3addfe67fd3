import { getOrganization, type Profile } from '../profile/public-profile.server';
import { locales, type Locale } from '~/i18n/locale';
import { actorId, isPartner, type Actor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { formStamp } from '~/platform/http/human-form.server';
import { claimStamp } from '~/platform/http/once.server';
import { callerKey, consume } from '~/platform/http/rate-limit.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import {
  correctableFields,
  isWorded,
  type CorrectableField,
  type ProposalInput,
} from './corrections.schema';
import { mailProposal } from './letters.server';

/** The purpose that the form's stamp is bound to. */
export const correctionPurpose = (organizationId: string) => `correct ${organizationId}`;

/** A field's text as the reader sees it in the profile; empty for lists and for missing texts. */
function shownText(profiles: Record<string, Profile>, field: CorrectableField): string {
  const [name = '', locale = ''] = field.split('.');
  const profile = profiles[locale] ?? Object.values(profiles)[0];
  if (!profile || !isWorded(field)) return '';
  const own = (text: { text: string; locale: string } | null) =>
    text?.locale === locale ? text.text : '';
  if (name === 'summary') return own(profile.summary);
  if (name === 'description') return own(profile.description);
  if (name === 'name') return own(profile.translatedName);
  if (name === 'ownName') return profile.name;
  if (name === 'acronym') return profile.acronym ?? '';
  if (name === 'website') return profile.website ?? '';
  return profile.founded ? String(profile.founded.year) : '';
}

/** One of the profiles, for what is the same in every language. */
function anyOf(profiles: Record<Locale, Profile>): Profile {
  const [profile] = Object.values(profiles);
  if (!profile) throw new Error('there is no profile in any language');
  return profile;
}

/** A profile in each language; null when the actor may not see it. */
async function readProfiles(actor: Actor, slug: string) {
  const profiles: Record<Locale, Profile> = {};
  for (const locale of locales) {
    const profile = await getOrganization(actor, slug, locale);
    if (!profile) return null;
    profiles[locale] = profile;
  }
  return profiles;
}

/**
 * The fields of a profile to which a reader may propose a change, each with the text that they see. Lists
 * have no text: a proposal describes what should change.
 *
 * @returns null when the actor can see no such profile
 */
export async function getCorrectable(actor: Actor, slug: string) {
  const profiles = await readProfiles(actor, slug);
  if (!profiles) return null;
  const { id, name, nameLocale } = anyOf(profiles);
  return {
    organization: { id, slug, name, nameLocale },
    fields: correctableFields
      // The organization's own name needs no translation into its own language.
      .filter((field) => field !== `name.${nameLocale}`)
      .map((field) => ({ field, current: shownText(profiles, field) })),
    /** partners need not give an e-mail address: the answer goes to that of their account */
    isPartner: isPartner(actor),
    stamp: formStamp(correctionPurpose(id)),
  };
}

export type Correctable = NonNullable<Awaited<ReturnType<typeof getCorrectable>>>;

export type Proposed = 'proposed' | 'not-found' | 'same' | 'too-often';

/**
 * Proposes a change to a profile field, which the organization's people then accept or decline. They are
 * notified by mail only if no other correction is waiting.
 *
 * @param locale language of the answer to a visitor; signed-in people get it in the language of their account
 */
export async function proposeCorrection(
  actor: Actor,
  slug: string,
  field: CorrectableField,
  { proposed, note, email }: ProposalInput,
  locale: Locale,
): Promise<Proposed> {
  const profiles = await readProfiles(actor, slug);
  if (!profiles) return 'not-found';
  if (isWorded(field) && shownText(profiles, field) === proposed) return 'same';
  if (!(await consume('correction', callerKey())).allowed) return 'too-often';
  const organizationId = anyOf(profiles).id;
  const proposerId = isPartner(actor) ? actorId(actor) : null;
  await db().$transaction(async (tx) => {
    await claimStamp(tx);
    const waiting = await tx.correction.count({ where: { organizationId, answeredAt: null } });
    await tx.correction.create({
      data: {
        ...{ organizationId, fieldKey: field, proposed, note, proposerId, createdAt: now() },
        email: proposerId === null && email !== '' ? email : null,
        locale: actor.kind === 'person' ? actor.locale : locale,
      },
      select: { id: true },
    });
    if (waiting === 0) await mailProposal(tx, organizationId);
  });
  nudgeMail();
  return 'proposed';
}
