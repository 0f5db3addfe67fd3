import { locales, type Locale } from '~/i18n/locale';
import { wordDiff, type DiffPart } from '~/platform/word-diff';
import { tracedTexts, type ProfileTextRows, type TracedText } from './text-state-rows';
import { conditionOf, sourceLocaleOf, type Condition } from '~/i18n/text-states';
import type { TextField } from './texts.schema';

/** One language of a text, as its editor shows it. */
export interface TextSide {
  locale: Locale;
  condition: Condition;
  /** the language from which it was translated */
  from: Locale | null;
  /** changes in the source since, if it is outdated */
  changes: DiffPart[] | null;
}

export interface EditedText {
  field: TextField;
  /** the language of the original; undefined while nothing is written */
  source: Locale | undefined;
  sides: TextSide[];
}

/** The texts of a profile with the condition of each, and what changed in the sources of outdated ones. */
export function editedTexts(row: ProfileTextRows): EditedText[] {
  return tracedTexts(row).map((traced) => editedText(traced, row.nameLocale));
}

function editedText({ field, texts, states }: TracedText, own: Locale): EditedText {
  const sides = locales.map((locale): TextSide => {
    const condition = conditionOf(texts, states, locale);
    const source = states.get(locale)?.source;
    const changes =
      source && condition === 'outdated' ? wordDiff(source.text, texts[source.locale] ?? '') : null;
    return { locale, condition, from: source?.locale ?? null, changes };
  });
  return { field, source: sourceLocaleOf(texts, states, own), sides };
}
