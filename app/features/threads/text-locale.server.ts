import { languageOf } from '~/features/library/files/reader/language.mjs';
import { languageCode } from '~/i18n/language-codes';
import { locales, type Locale } from '~/i18n/locale';

/**
 * The interface language in which a text is written, as people also write in the other language than the page's.
 *
 * @param page the language of the page, for texts that are too short to tell
 */
export async function localeOfText(text: string, page: Locale): Promise<Locale> {
  const code = await languageOf([text], page);
  return locales.find((locale) => languageCode(locale) === code) ?? page;
}
