import { isAtRaisedRisk, readRisks } from '~/features/protection/raised-risk.server';
import { listNamesAt } from '../named-contacts/named-contacts.server';
import type { Locale } from '~/i18n/locale';
import { pickText } from '~/i18n/pick';
import type { Actor } from '~/platform/auth/actor';
import { ownOrganizationIds } from '~/platform/auth/audience';
import { can } from '~/platform/auth/permissions';
import { slugParam } from '~/platform/slug.schema';
import { blurredProfile } from './blurred-profile';
import { named, servicePart, type NamedTerm } from './profile-parts';
import type { TranslatedField } from './profile-gaps';
import { statesOfField, textsOfField } from '../translations/text-state-rows';
import { sourceMovedOn } from '~/i18n/text-states';
import type { ProfileRow } from './profile-row';
import { findListedSlugs, findProfile } from './public-profile.queries.server';

/** Expertise areas by group, both in the order of the taxonomy. */
function grouped(rows: ProfileRow['terms'], locale: Locale) {
  const groups = new Map<string, { group: NamedTerm; areas: NamedTerm[] }>();
  for (const { term } of rows) {
    const key = term.parent?.slug ?? term.slug;
    const entry = groups.get(key) ?? { group: named(term.parent ?? term, locale), areas: [] };
    entry.areas.push(named(term, locale));
    groups.set(key, entry);
  }
  return [...groups.values()];
}

/**
 * What a reader sees of an organization, with texts in the reader's language or another one, which their
 * `locale` names. Only places, terms, languages and contacts whose audience includes the actor are shown. At
 * raised risk, readers from outside the organization see places by country only, and visitors see no phone
 * number or e-mail address.
 *
 * @returns null when there is no such organization, or it is archived or hidden for safety
 */
export async function getOrganization(actor: Actor, slug: string, locale: Locale) {
  if (!slugParam.safeParse(slug).success) return null;
  const stored = await findProfile(actor, slug);
  if (!stored) return null;
  const [risks, known] = await Promise.all([
    readRisks(actor, stored.perhapsAtRisk ? [stored.id] : []),
    listNamesAt(actor, stored.id),
  ]);
  const risk = risks.get(stored.id);
  // At raised risk, nobody outside the organization learns who works there.
  const names = risk?.isWhole ? [] : known;
  const row = blurredProfile(stored, risk, can(actor, 'read.network'));
  const {
    texts,
    textStates: _states,
    terms,
    contacts,
    services,
    foundedYear,
    foundedCertainty,
    perhapsAtRisk: _perhaps,
    ...facts
  } = row;
  const ofKind = (kind: string) => terms.filter((one) => one.kind === kind);
  const translated = texts.filter((text) => text.locale !== row.nameLocale);
  return {
    ...facts,
    translatedName: pickText(translated, locale, (text) => text.name),
    summary: pickText(texts, locale, (text) => text.summary),
    description: pickText(texts, locale, (text) => text.description),
    behind: {
      summary: behind(stored, 'summary', locale),
      description: behind(stored, 'description', locale),
    },
    founded:
      foundedYear && foundedCertainty ? { year: foundedYear, certainty: foundedCertainty } : null,
    expertise: grouped(ofKind('expertise'), locale),
    services: services.map((one) => servicePart(one, locale, row.nameLocale)),
    populations: ofKind('population').map(({ term }) => named(term, locale)),
    stages: ofKind('stage').map(({ term }) => named(term, locale)),
    contacts: contacts.map(({ role, ...ways }) => ({
      ...ways,
      role: named(role, locale),
      names: names.filter((one) => one.role === role.slug),
      purpose: pickText(role.texts, locale, (text) => text.description),
    })),
    // `readRisks` reports no risk to the organization's own people.
    isIndexed:
      !stored.perhapsAtRisk ||
      !(ownOrganizationIds(actor).includes(row.id) ? await isAtRaisedRisk(row.id) : risk?.isWhole),
    can: { edit: can(actor, 'profile.edit', row.id) },
  };
}

/** If the reader's text is an outdated translation: the language of the source that has changed since. */
function behind(row: ProfileRow, field: TranslatedField, locale: Locale): Locale | null {
  const states = statesOfField(row.textStates, field);
  return sourceMovedOn(textsOfField(row, field), states, row.nameLocale, locale);
}

export type Profile = NonNullable<Awaited<ReturnType<typeof getOrganization>>>;

/** Slugs of all public organizations without raised risk, with the time of their last change. */
export async function listPublicOrganizationSlugs(): Promise<{ slug: string; updatedAt: Date }[]> {
  return findListedSlugs();
}
