import type { MetaDescriptor } from '@remix-run/node';
import { publishedIso } from '../resources/published-date';
import type { Cited } from './cited';
import { languageTag } from '~/i18n/language-codes';

// schema.org types by resource type; all others are `CreativeWork`.
const schemaTypes: Readonly<Record<string, string>> = {
  report: 'Report',
  law: 'Legislation',
  training: 'LearningResource',
  'child-friendly-material': 'LearningResource',
  'aggregate-data': 'Dataset',
};

/**
 * Machine-readable metadata for the page of a public resource: Dublin Core elements (DCMI 1.1, in HTML 5 syntax) and
 * schema.org as JSON-LD. JSON-LD is a data block that browsers do not execute, so the Content Security Policy,
 * which allows no inline script, does not block it.
 */
export function pageData(cited: Cited): MetaDescriptor[] {
  const names: [string, string | null | undefined][] = [
    ['DC.title', cited.title],
    ...cited.authors.map((author): [string, string] => ['DC.creator', author]),
    ['DC.publisher', cited.publisher],
    ['DC.description', cited.summary],
    ['DC.date', cited.published ? publishedIso(cited.published) : undefined],
    ['DC.type', cited.type],
    ['DC.identifier', cited.page],
    ...cited.languages.map((code): [string, string] => ['DC.language', languageTag(code)]),
    ...cited.countries.map((code): [string, string] => ['DC.coverage', code]),
    ...cited.subjects.map((subject): [string, string] => ['DC.subject', subject]),
    // For reference managers, such as Zotero, and Google Scholar.
    ['citation_title', cited.title],
    ...cited.authors.map((author): [string, string] => ['citation_author', author]),
    ['citation_publisher', cited.publisher],
    [
      'citation_publication_date',
      cited.published && publishedIso(cited.published).replaceAll('-', '/'),
    ],
    ['citation_language', cited.languages[0] && languageTag(cited.languages[0])],
    ['citation_public_url', cited.page],
  ];
  return [
    { tagName: 'link', rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' },
    ...names.flatMap(([name, content]) => (content ? [{ name, content }] : [])),
    { 'script:ld+json': schemaOrg(cited) },
  ];
}

function schemaOrg(cited: Cited) {
  const organization = (name: string) => ({ '@type': 'Organization', name });
  return {
    '@context': 'https://schema.org',
    '@type': schemaTypes[cited.type] ?? 'CreativeWork',
    name: cited.title,
    url: cited.page,
    author: cited.authors.map(organization),
    publisher: organization(cited.publisher),
    inLanguage: cited.languages.map(languageTag),
    version: String(cited.edition),
    isAccessibleForFree: true,
    dateModified: cited.updatedAt.toISOString(),
    ...(cited.summary ? { description: cited.summary } : {}),
    ...(cited.published ? { datePublished: publishedIso(cited.published) } : {}),
    ...(cited.subjects.length > 0 ? { keywords: cited.subjects.join(', ') } : {}),
    ...(cited.countries.length > 0
      ? { spatialCoverage: cited.countries.map((code) => ({ '@type': 'Country', name: code })) }
      : {}),
  };
}
