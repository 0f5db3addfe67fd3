import type { Locale } from '~/i18n/locale';
import { pickText } from '~/i18n/pick';

/** A group's name in the reader's language, or in another. */
export function groupTitle(
  { slug, texts }: { slug: string; texts: readonly { locale: Locale; name: string }[] },
  locale: Locale,
) {
  return pickText(texts, locale, ({ name }) => name) ?? { text: slug, locale };
}
