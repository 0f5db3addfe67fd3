import { locales, type Locale } from '~/i18n/locale';
import type { Transaction } from '~/platform/db/client.server';
import type { EditableRow } from '../editing/editing.queries.server';
import type { ProfileInput } from '../organizations.schema';
import { translatedFields } from '../profile/profile-gaps';
import { statesOfField, textsOfField } from './text-state-rows';
import { completeStates, nextStates, type TextChange, type TextState } from '~/i18n/text-states';
import type { TextField } from './texts.schema';

/** The source language of a field's texts, for fields whose author chose one. */
export type ChosenSources = Partial<Record<TextField, Locale | undefined>>;

/** What a text belongs to; its states are stored there. */
export type TextOwner = { organizationId: string } | { serviceId: string };

/**
 * Writes the texts in each interface language and their translation states; texts in languages that the form
 * did not show are left alone.
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
  await saveStates(
    tx,
    { organizationId: row.id },
    translatedFields.map((field) => {
      const typed = {
        ...input[field],
        ...(field === 'name' && { [input.nameLocale]: input.ownName }),
      };
      const kept = Object.fromEntries(others.map((one) => [one.locale, one[field]]));
      const change = {
        before: textsOfField(row, field),
        after: { ...kept, ...typed },
        states: statesOfField(row.textStates, field),
        own: input.nameLocale,
        chosen: field === 'name' ? input.nameLocale : sources[field],
      };
      return { field, change };
    }),
  );
}

type StoredState = { locale: Locale; field: string } & ReturnType<typeof stateData>;

/** Updates the states of an owner's texts after a save; unchanged ones are not written. */
export async function saveStates(
  tx: Transaction,
  owner: TextOwner,
  changes: readonly { field: string; change: TextChange }[],
) {
  const stale: { locale: Locale; field: string }[] = [];
  const fresh: StoredState[] = [];
  for (const { field, change } of changes) {
    const before = change.states;
    const after = nextStates(change);
    if (isSame(completeStates(change.before, before, change.own), after)) continue;
    for (const locale of new Set([...before.keys(), ...after.keys()])) {
      const state = after.get(locale);
      if (JSON.stringify(before.get(locale)) === JSON.stringify(state)) continue;
      if (before.has(locale)) stale.push({ locale, field });
      if (state) fresh.push({ locale, field, ...stateData(state) });
    }
  }
  await writeStates(tx, owner, stale, fresh);
}

function isSame(...maps: ReadonlyMap<string, unknown>[]): boolean {
  return new Set(maps.map((map) => JSON.stringify([...map].sort()))).size === 1;
}

/** Writes the translation state of one text. */
export function saveState(
  tx: Transaction,
  owner: TextOwner,
  { field, locale }: { field: string; locale: Locale },
  state: TextState,
) {
  return writeStates(tx, owner, [{ field, locale }], [{ field, locale, ...stateData(state) }]);
}

function stateData({ revision, source }: TextState) {
  return {
    revision,
    sourceLocale: source?.locale ?? null,
    sourceRevision: source?.revision ?? null,
    sourceText: source?.text ?? '',
  };
}

async function writeStates(
  tx: Transaction,
  owner: TextOwner,
  stale: readonly { locale: Locale; field: string }[],
  fresh: readonly StoredState[],
) {
  const which = { OR: [...stale] };
  if ('serviceId' in owner) {
    const data = fresh.map((state) => ({ ...owner, ...state }));
    if (stale.length > 0)
      await tx.organizationServiceTextState.deleteMany({ where: { ...owner, ...which } });
    if (data.length > 0) await tx.organizationServiceTextState.createMany({ data });
    return;
  }
  const data = fresh.map((state) => ({ ...owner, ...state }));
  if (stale.length > 0)
    await tx.organizationTextState.deleteMany({ where: { ...owner, ...which } });
  if (data.length > 0) await tx.organizationTextState.createMany({ data });
}
