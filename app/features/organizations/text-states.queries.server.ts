import { locales, type Locale } from '~/i18n/locale';
import type { Transaction } from '~/platform/db/client.server';
import type { EditableRow } from './editing.queries.server';
import type { ProfileInput } from './organizations.schema';
import { translatedFields, type TranslatedField } from './profile-gaps';
import { statesOfField, textsOfField } from './text-state-rows';
import { nextStates, type TextState, type TextStates } from './text-states';

/** The language that the texts of a field are translated from, for fields whose author chose it. */
export type ChosenSources = Partial<Record<TranslatedField, Locale | undefined>>;

/**
 * Writes the texts of each language of the interface, and which of them is now a translation of which
 * revision; texts in a language that the form did not show stay.
 */
export async function saveTexts(
  tx: Transaction,
  row: EditableRow,
  input: ProfileInput,
  sources: ChosenSources,
) {
  for (const locale of locales) {
    const text = {
      name: locale === input.nameLocale ? '' : (input.name[locale] ?? ''),
      summary: input.summary[locale] ?? '',
      description: input.description[locale] ?? '',
    };
    const stored = row.texts.find((one) => one.locale === locale);
    if (!stored && Object.values(text).every((value) => value === '')) continue;
    if (stored && translatedFields.every((field) => stored[field] === text[field])) continue;
    await tx.organizationText.upsert({
      where: { organizationId_locale: { organizationId: row.id, locale } },
      create: { organizationId: row.id, locale, ...text },
      update: text,
      select: { locale: true },
    });
  }
  const shown = new Set(locales);
  const others = row.texts.filter(({ locale }) => !shown.has(locale));
  for (const field of translatedFields) {
    const typed = {
      ...input[field],
      ...(field === 'name' && { [input.nameLocale]: input.ownName }),
    };
    const kept = Object.fromEntries(others.map((one) => [one.locale, one[field]]));
    const states = statesOfField(row.textStates, field);
    const next = nextStates({
      before: textsOfField(row, field),
      after: { ...kept, ...typed },
      states,
      own: input.nameLocale,
      chosen: field === 'name' ? input.nameLocale : sources[field],
    });
    await saveStates(tx, row.id, field, states, next);
  }
}

async function saveStates(
  tx: Transaction,
  organizationId: string,
  field: TranslatedField,
  before: TextStates,
  after: TextStates,
) {
  const gone = [...before.keys()].filter((locale) => !after.has(locale));
  const where = { organizationId, field };
  if (gone.length > 0)
    await tx.organizationTextState.deleteMany({ where: { ...where, locale: { in: gone } } });
  for (const [locale, state] of after) {
    if (JSON.stringify(before.get(locale)) === JSON.stringify(state)) continue;
    await saveState(tx, { ...where, locale }, state);
  }
}

/** Writes where one text comes from. */
export async function saveState(
  tx: Transaction,
  key: { organizationId: string; field: string; locale: Locale },
  { revision, source }: TextState,
) {
  const data = {
    revision,
    sourceLocale: source?.locale ?? null,
    sourceRevision: source?.revision ?? null,
    sourceText: source?.text ?? '',
  };
  await tx.organizationTextState.upsert({
    where: { organizationId_locale_field: key },
    create: { ...key, ...data },
    update: data,
    select: { locale: true },
  });
}
