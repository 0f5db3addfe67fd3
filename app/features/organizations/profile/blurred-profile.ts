import {
  blurContacts,
  blurLanguages,
  blurPlaces,
  blurText,
  blurWebsite,
  type Risk,
} from '~/features/protection/blur';
import type { ProfileRow } from './profile-row';

/**
 * A profile without what a reader may not learn about an organization at raised risk: its exact places and, for
 * readers outside the network, ways to reach it; its texts too until its own people have read them.
 *
 * @param risk what to hide; undefined hides nothing
 * @param isPartner whether the reader belongs to the network
 */
export function blurredProfile(
  row: ProfileRow,
  risk: Risk | undefined,
  isPartner: boolean,
): ProfileRow {
  if (!risk) return row;
  return {
    ...row,
    website: blurWebsite(row.website, risk, isPartner),
    links: risk.withholdsTexts && !isPartner ? [] : row.links,
    contacts: blurContacts(row.contacts, risk, isPartner),
    places: blurPlaces(row.places, risk),
    languages: blurLanguages(row.languages, risk),
    texts: row.texts.map((text) => ({
      ...text,
      summary: blurText(text.summary, risk),
      description: blurText(text.description, risk),
    })),
    services: row.services.map((service) => ({
      ...service,
      texts: service.texts.map((text) => ({
        ...text,
        description: blurText(text.description, risk),
        reach: blurText(text.reach, risk),
      })),
    })),
  };
}
