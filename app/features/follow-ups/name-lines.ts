import { sortedByName } from '~/i18n/alphabet';
import type { Locale } from '~/i18n/locale';

/** The most names in one letter. */
const most = 20;

/**
 * Names for a letter in alphabetical order, a line each.
 *
 * @param more the last line if there are too many names, with how many are left out
 */
export function nameLines(
  locale: Locale,
  names: readonly string[],
  more: (count: number) => string,
): string[] {
  const lines = sortedByName(locale, names, (name) => name)
    .slice(0, most)
    .map((name) => `– ${name}`);
  const count = names.length - lines.length;
  return count > 0 ? [...lines, more(count)] : lines;
}
