import { publishedIso, publishedOf } from '~/features/library/resources/published-date';
import { languageTag } from '~/i18n/language-codes';
import { links } from '~/i18n/links';
import { defaultLocale } from '~/i18n/locale';
import { env } from '~/platform/env.server';
import { escapeXml } from '~/platform/xml';
import type { PublishedResourceRow } from '../published/published-resources.queries.server';

/** A resource in unqualified Dublin Core, with its texts in every language that has them. */
export function dublinCore(row: PublishedResourceRow): string {
  const origin = env().publicUrl;
  const date = publishedOf(row);
  const others = row.otherAuthors.split('\n').filter((name) => name.trim() !== '');
  const authors = [...row.authors.map(({ organization }) => organization.name), ...others];
  const [file] = row.visibility === 'public' ? row.files : [];
  const texts = (name: string, of: readonly { locale: string; text: string }[]) =>
    of
      .filter(({ text }) => text !== '')
      .map(({ locale, text }) => element(name, text, ` xml:lang="${escapeXml(locale)}"`));
  const all = (name: string, values: readonly (string | null | undefined)[]) =>
    values.flatMap((value) => (value ? [element(name, value)] : []));
  const parts = [
    ...texts(
      'title',
      row.texts.map(({ locale, title }) => ({ locale, text: title })),
    ),
    ...all('creator', authors.length > 0 ? authors : [row.organization.name]),
    ...row.terms.flatMap(({ term }) =>
      texts(
        'subject',
        term.texts.map(({ locale, name }) => ({ locale, text: name })),
      ),
    ),
    ...texts(
      'description',
      row.texts.map(({ locale, summary }) => ({ locale, text: summary })),
    ),
    ...all('publisher', [row.organization.name]),
    ...all('date', [date && publishedIso(date)]),
    ...all('type', [row.type.slug]),
    ...all('format', [file?.mediaType]),
    ...all('identifier', [
      origin + links.resource(defaultLocale, row.slug),
      row.url ?? (file && origin + links.file(file.id, file.name)),
    ]),
    ...all(
      'language',
      row.languages.map(({ languageCode }) => languageTag(languageCode)),
    ),
    ...all(
      'coverage',
      row.countries.map(({ countryCode }) => countryCode),
    ),
    ...all('rights', [row.licence]),
  ];
  return `<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">${parts.join('')}</oai_dc:dc>`;
}

const element = (name: string, text: string, attributes = '') =>
  `<dc:${name}${attributes}>${escapeXml(text)}</dc:${name}>`;
