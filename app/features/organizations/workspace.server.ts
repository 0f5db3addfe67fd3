import type { Actor } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { overallState, partlyConfirmed } from './freshness/freshness';
import { editableOrganizations } from './organizations.policy';
import { profileGaps } from './profile/profile-gaps';
import { textStateFields } from './translations/text-state-rows';
import { translationGaps } from './translations/translation-gaps';

/**
 * The actor's organizations, each with what its people should do: gaps in its profile, texts to translate,
 * and whether the profile is due for confirmation.
 */
export async function listOwnOrganizations(actor: Actor) {
  const rows = await db().organization.findMany({
    where: editableOrganizations(actor),
    select: {
      id: true,
      slug: true,
      name: true,
      nameLocale: true,
      website: true,
      verifiedAt: true,
      introducedAt: true,
      updatedAt: true,
      texts: { select: { locale: true, name: true, summary: true, description: true } },
      textStates: { select: textStateFields },
      terms: { select: { kind: true } },
      confirmations: { select: { group: true, confirmedAt: true } },
      contacts: { select: { languages: true } },
      services: {
        where: { term: { retiredAt: null } },
        select: {
          term: { select: { slug: true } },
          texts: { select: { locale: true, description: true, reach: true } },
          textStates: { select: textStateFields },
        },
      },
      logo: { select: { id: true } },
      _count: {
        select: {
          places: true,
          countries: true,
          languages: true,
          resources: { where: { withdrawnAt: null } },
        },
      },
    },
  });
  return rows.map((row) => {
    const {
      id,
      slug,
      name,
      introducedAt,
      verifiedAt,
      updatedAt,
      terms,
      confirmations,
      _count,
      ...profile
    } = row;
    const ofKind = (kind: string) => terms.filter((term) => term.kind === kind).length;
    const counts = {
      expertise: ofKind('expertise'),
      service: ofKind('service'),
      population: ofKind('population'),
      stage: ofKind('stage'),
      place: _count.places,
      country: _count.countries,
      language: _count.languages,
      contact: profile.contacts.length,
      writing: profile.contacts.filter(({ languages }) => languages.length > 0).length,
      details: profile.services.filter(({ texts }) => texts.length > 0).length,
      logo: profile.logo ? 1 : 0,
    };
    return {
      slug,
      name,
      nameLocale: profile.nameLocale,
      isPublic: introducedAt !== null,
      updatedAt,
      verifiedAt,
      confirmedParts: partlyConfirmed(confirmations),
      verificationDue: overallState(confirmations, now()) !== 'fresh',
      gaps: profileGaps({ ...profile, counts }),
      toTranslate: translationGaps({ name, ...profile }),
      resources: _count.resources,
      can: {
        readAudit: can(actor, 'audit.read', id),
        setChannels: can(actor, 'organization.channels', id),
        giveMandates: can(actor, 'mandate.give', id),
        makeKeys: can(actor, 'data.key', id),
        continue: can(actor, 'organization.continue', id),
        readMembers: can(actor, 'members.read', id),
        hideForSafety: can(actor, 'organization.hide-for-safety', id),
      },
    };
  });
}

export type OwnOrganization = Awaited<ReturnType<typeof listOwnOrganizations>>[number];
