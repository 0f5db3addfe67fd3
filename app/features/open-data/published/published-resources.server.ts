import { publishedIso, publishedOf } from '~/features/library/resources/published-date';
import { links } from '~/i18n/links';
import type { Locale } from '~/i18n/locale';
import { nameOf, pickText, titleOf } from '~/i18n/pick';
import type { Actor } from '~/platform/auth/actor';
import { env } from '~/platform/env.server';
import {
  findPublishedResources,
  type PublishedResourceRow,
} from './published-resources.queries.server';

const BATCH = 500;
const first = '00000000-0000-0000-0000-000000000000';

/** A resource of the library as open data have it: what describes it, not what is in it. */
export interface PublishedResource {
  id: string;
  title: string;
  /** language of the title */
  titleLanguage: string;
  summary: string;
  organization: string;
  authors: string[];
  type: string;
  /** ISO 639-3 and ISO 3166-1 codes */
  languages: string[];
  countries: string[];
  subjects: string[];
  /** ISO 8601, as exact as it is known; empty if it is not */
  published: string;
  license: string;
  edition: number;
  /** ISO 8601, in UTC */
  modified: string;
  page: string;
  /** where its content is: a link of its own or a file here; empty if only the network may open it */
  content: string;
  mediaType: string;
}

/** All resources that the actor may take away, in batches. */
export async function* eachResource(
  actor: Actor,
  locale: Locale,
): AsyncGenerator<PublishedResource[]> {
  let last = first;
  for (;;) {
    const rows = await findPublishedResources(actor, { id: { gt: last } }, BATCH);
    if (rows.length > 0) yield rows.map((row) => resourceOf(row, locale));
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.id ?? last;
  }
}

/** A resource in the reader's language, or in the other one. */
export function resourceOf(row: PublishedResourceRow, locale: Locale): PublishedResource {
  const origin = env().publicUrl;
  const title = titleOf(row, locale);
  const date = publishedOf(row);
  const [file] = row.visibility === 'public' ? row.files : [];
  const others = row.otherAuthors.split('\n').filter((name) => name.trim() !== '');
  return {
    id: row.id,
    title: title.text,
    titleLanguage: title.locale,
    summary: pickText(row.texts, locale, ({ summary }) => summary)?.text ?? '',
    organization: row.organization.name,
    authors: [...row.authors.map(({ organization }) => organization.name), ...others],
    type: nameOf(row.type, locale).text,
    languages: row.languages.map(({ languageCode }) => languageCode),
    countries: row.countries.map(({ countryCode }) => countryCode),
    subjects: row.terms.map(({ term }) => nameOf(term, locale).text),
    published: date ? publishedIso(date) : '',
    license: row.licence ?? '',
    edition: row.edition,
    modified: (row.editionAt > row.updatedAt ? row.editionAt : row.updatedAt).toISOString(),
    page: origin + links.resource(locale, row.slug),
    content: row.url ?? (file ? origin + links.file(file.id, file.name) : ''),
    mediaType: file?.mediaType ?? '',
  };
}
