import { locales, type Locale } from '~/i18n/locale';
import { listTerms } from '~/features/taxonomy/taxonomy.server';
import type { Person } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { listNamesThatWait } from '../names/name-requests.server';
import { gapsOfForm } from '../profile/profile-gaps';
import { editedTexts, type EditedText } from '../translations/edited-texts';
import { translationGaps } from '../translations/translation-gaps';
import { findEditable, valuesOf, type EditableRow } from './editing.queries.server';
import { formPartOf, type FormPart } from './form-parts.schema';
import { partStates } from './part-states';
import { serviceKeys } from './service-keys';

/** A text of the part; those of services name their service. */
export interface PartText extends EditedText {
  service: { key: string; name: Readonly<Record<Locale, string>> } | null;
}

/**
 * One part of a profile for its form, and how each part is.
 *
 * @returns null when the person may not edit the profile
 */
export async function getProfilePart(person: Person, slug: string, part: FormPart) {
  if (!slugParam.safeParse(slug).success) return null;
  const row = await findEditable(person, slug);
  if (!row) return null;
  const values = valuesOf(row);
  const confirmations = await db().organizationConfirmation.findMany({
    where: { organizationId: row.id },
    select: { group: true, confirmedAt: true },
  });
  const gaps = gapsOfForm(values, row.logo !== null);
  return {
    slug: row.slug,
    name: row.name,
    nameLocale: row.nameLocale,
    values,
    hasLogo: row.logo !== null,
    namesThatWait: await listNamesThatWait(row.id),
    parts: partStates(gaps, translationGaps(row), confirmations, now()),
    texts: await textsOfPart(row, part),
  };
}

export type ProfilePart = NonNullable<Awaited<ReturnType<typeof getProfilePart>>>;

async function textsOfPart(row: EditableRow, part: FormPart): Promise<PartText[]> {
  const own = editedTexts(row).filter(({ field }) => formPartOf(field) === part);
  if (part !== 'services') return own.map((text) => ({ ...text, service: null }));
  const slugs = row.services.map(({ term }) => term.slug);
  const keys = serviceKeys(slugs.map((service) => ({ service })));
  const terms = await Promise.all(
    locales.map(async (locale) => [locale, await listTerms('service', locale)] as const),
  );
  const nameOf = (slug: string) =>
    Object.fromEntries(
      terms.map(([locale, all]) => [locale, all.find((term) => term.slug === slug)?.name ?? slug]),
    );
  return own.flatMap((text) => {
    const at = keys.findIndex((key) => text.field.startsWith(`services.${key}.`));
    const slug = slugs[at];
    if (slug === undefined || text.source === undefined) return [];
    return [{ ...text, service: { key: keys[at] ?? '', name: nameOf(slug) } }];
  });
}
