import { publishedParts, type PublishedDate } from '../resources/published-date';
import { languageTag } from '~/i18n/language-codes';

/** The metadata of a resource for citations, feeds and search engines. */
export interface Cited {
  slug: string;
  title: string;
  summary: string;
  /** slug of the resource type */
  type: string;
  /** names of the authors; the owner if none is named */
  authors: readonly string[];
  publisher: string;
  published: PublishedDate | null;
  edition: number;
  /** ISO 639-3 */
  languages: readonly string[];
  /** ISO 3166-1 alpha-2 */
  countries: readonly string[];
  /** names of the taxonomy terms */
  subjects: readonly string[];
  /** the URL of its page in the portal */
  page: string;
  /** the publisher's own URL; null if only the portal has the resource */
  source: string | null;
  createdAt: Date;
  updatedAt: Date;
}

// CSL 1.0.2 types by resource type; all others are `document`.
const cslTypes: Readonly<Record<string, string>> = {
  report: 'report',
  'practice-guide': 'report',
  protocol: 'report',
  'fact-sheet': 'report',
  law: 'legislation',
  'case-law': 'legal_case',
  'aggregate-data': 'dataset',
};

/** The parts of a reference that all formats share. */
export function referenceOf({ authors, publisher, languages, source, page }: Cited) {
  const [language] = languages;
  return {
    /** undefined when the publisher is also an author, as citation styles require */
    publisher: authors.includes(publisher) ? undefined : publisher,
    /** the first language, in BCP 47 */
    language: language && languageTag(language),
    /** the publisher's URL if there is one, else the portal's */
    url: source ?? page,
  };
}

/** A resource as a CSL-JSON item. Names of organizations are literal, not split into family and given names. */
export function cslOf(cited: Cited) {
  const { slug, title, summary, type, authors, published, edition } = cited;
  const { publisher, language, url } = referenceOf(cited);
  return {
    id: slug,
    type: cslTypes[type] ?? 'document',
    title,
    author: authors.map((literal) => ({ literal })),
    ...(publisher ? { publisher } : {}),
    ...(published ? { issued: { 'date-parts': [publishedParts(published)] } } : {}),
    ...(edition > 1 ? { version: String(edition) } : {}),
    ...(language ? { language } : {}),
    ...(summary ? { abstract: summary } : {}),
    URL: url,
  };
}
