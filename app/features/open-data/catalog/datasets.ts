/** A way to get a dataset. */
export interface Distribution {
  /** its URL, without the language */
  path: string;
  mediaType: string;
  /** the message `openData:formats.<format>` */
  format: string;
}

/** What there is; its words are the messages `openData:datasets.<name>.title` and `.description`. */
export interface Dataset {
  name: 'directory' | 'whoDoesWhat' | 'library';
  /** whether one license holds for all records; otherwise each names its own */
  hasOneLicense: boolean;
  distributions: readonly Distribution[];
}

const csv = 'text/csv';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const json = 'application/json';

/** Every dataset of the portal and every door to it. The page for people and the catalogs are made from this list. */
export const datasets: readonly Dataset[] = [
  {
    name: 'directory',
    hasOneLicense: true,
    distributions: [
      { path: '/data/organizations.xlsx', mediaType: xlsx, format: 'xlsx' },
      { path: '/data/organizations.csv', mediaType: csv, format: 'csv' },
      { path: '/data/organizations.json', mediaType: json, format: 'json' },
      { path: '/hsds', mediaType: json, format: 'hsds' },
      {
        path: '/hsds/organizations?format=ndjson&full=true',
        mediaType: 'application/x-ndjson',
        format: 'ndjson',
      },
      { path: '/data/hsds.zip', mediaType: 'application/zip', format: 'package' },
    ],
  },
  {
    name: 'whoDoesWhat',
    hasOneLicense: true,
    distributions: [
      { path: '/data/3w.xlsx', mediaType: xlsx, format: 'xlsx' },
      { path: '/data/3w.csv', mediaType: csv, format: 'hxl' },
    ],
  },
  {
    name: 'library',
    hasOneLicense: false,
    distributions: [
      { path: '/data/resources.xlsx', mediaType: xlsx, format: 'xlsx' },
      { path: '/data/resources.csv', mediaType: csv, format: 'csv' },
      { path: '/data/resources.json', mediaType: json, format: 'json' },
      { path: '/oai?verb=ListRecords&metadataPrefix=oai_dc', mediaType: 'text/xml', format: 'oai' },
      { path: '/:lang/resources/feed.atom', mediaType: 'application/atom+xml', format: 'atom' },
      {
        path: '/:lang/resources/feed.json',
        mediaType: 'application/feed+json',
        format: 'jsonFeed',
      },
    ],
  },
];

/** The URL of a distribution in a language. Records for harvesters have the texts of all languages. */
export function inLanguage(path: string, lang: string): string {
  if (path.startsWith('/:lang/')) return path.replace(':lang', lang);
  if (path.startsWith('/oai')) return path;
  return `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;
}
