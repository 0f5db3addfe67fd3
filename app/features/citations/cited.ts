import { publishedParts, type PublishedDate } from '~/features/resources/published-date';
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
  /** the address of its page */
  url: string;
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

/** A resource as an item of CSL-JSON: what citation managers read, and what the other formats come from. */
export function cslOf(cited: Cited) {
  const { slug, title, summary, type, authors, publisher, published, edition, languages, url } =
    cited;
  const [language] = languages;
  return {
    id: slug,
    type: cslTypes[type] ?? 'document',
    title,
    author: authors.map((literal) => ({ literal })),
    publisher,
    ...(published ? { issued: { 'date-parts': [publishedParts(published)] } } : {}),
    ...(edition > 1 ? { version: String(edition) } : {}),
    ...(language ? { language: languageTag(language) } : {}),
    ...(summary ? { abstract: summary } : {}),
    URL: url,
  };
}
