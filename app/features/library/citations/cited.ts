import { publishedParts, type PublishedDate } from '../resources/published-date';
import { languageTag } from '~/i18n/language-codes';

/** What is said of a resource to programs that cite, list and find. */
export interface Cited {
  slug: string;
  title: string;
  summary: string;
  /** slug of its type */
  type: string;
  /** who wrote it and who stands behind it, by their own names */
  authors: readonly string[];
  publisher: string;
  published: PublishedDate | null;
  edition: number;
  /** ISO 639-3 */
  languages: readonly string[];
  /** ISO 3166-1 alpha-2 */
  countries: readonly string[];
  /** names of what it is about */
  subjects: readonly string[];
  /** the URL of its page in the portal */
  page: string;
  /** the URL where its publisher has it; null where the portal alone does */
  source: string | null;
  createdAt: Date;
  updatedAt: Date;
}

// Types of CSL 1.0.2 by the network's types of resources; all others are documents.
const cslTypes: Readonly<Record<string, string>> = {
  report: 'report',
  'practice-guide': 'report',
  protocol: 'report',
  'fact-sheet': 'report',
  law: 'legislation',
  'case-law': 'legal_case',
  'aggregate-data': 'dataset',
};

/** What a reference says in every format, each thing once. */
export function referenceOf({ authors, publisher, languages, source, page }: Cited) {
  const [language] = languages;
  return {
    /** undefined where the publisher is among the authors, as styles want it */
    publisher: authors.includes(publisher) ? undefined : publisher,
    /** BCP 47, of the first language */
    language: language && languageTag(language),
    /** the publisher's URL before the portal's */
    url: source ?? page,
  };
}

/** A resource as an item of CSL-JSON. Names of organizations are literal, not family and given names. */
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
