import {
  blurContacts,
  blurLanguages,
  blurPlaces,
  blurText,
  blurWebsite,
  type Risk,
} from '~/features/protection/blur';

/** The fields of a profile that can tell where an organization is, or how to reach it. */
interface Telling {
  website: string | null;
  links: unknown[];
  contacts: { email: string; phone: string; url: string }[];
  places: { countryCode: string; region: string; municipality: string; street?: string }[];
  languages: { languageCode: string; variant: string; municipality: string }[];
  texts: { summary: string; description: string }[];
  services: { texts: { description: string; reach: string }[] }[];
}

/**
 * A profile without what a reader may not learn about an organization at raised risk: its exact places and, for
 * readers outside the network, ways to reach it; its texts too until its own people have read them.
 *
 * @param risk what to hide; undefined hides nothing
 * @param isPartner whether the reader belongs to the network
 */
export function blurredProfile<Row extends Telling>(
  row: Row,
  risk: Risk | undefined,
  isPartner: boolean,
): Row {
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
