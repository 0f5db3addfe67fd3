import { loader as catalog } from '~/routes/public/data/catalog';
import { loader as dataFile } from '~/routes/public/data/data-file';
import { loader as oai } from '~/routes/public/data/oai';
import { loader as jsonFeed } from '~/routes/public/resources-json-feed';
import { loader as feed } from '~/routes/public/resources-feed';
import { loader as hsds } from '~/routes/public/data/hsds';

const origin = 'http://localhost:3000';

/** Asks a door of the open data as a program does. */
export async function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(origin + path, { headers });
  const [first = '', second, third] = new URL(request.url).pathname.slice(1).split('/');
  const args = (params: Record<string, string | undefined>) => ({ request, params, context: {} });
  if (first === 'hsds') return hsds(args({ collection: second, id: third }));
  if (first === 'data') return dataFile(args({ file: second }));
  if (first === 'oai') return oai(args({}));
  if (third === 'feed.json') return jsonFeed(args({ lang: first }));
  if (third === 'feed.atom') return feed(args({ lang: first }));
  return catalog(args({}));
}

/** The JSON of an answer. */
export async function askJson<T>(path: string, headers?: Record<string, string>): Promise<T> {
  return (await ask(path, headers)).json() as Promise<T>;
}

/** Every door, with all records and all their fields. */
export const doors = [
  '/hsds/organizations?full=true&per_page=500&lang=es',
  '/hsds/organizations?format=ndjson&full=true&lang=en',
  '/hsds/services?full=true&per_page=500&lang=es',
  '/hsds/services?format=ndjson&full=true&lang=en',
  '/hsds/service_at_locations?full=true&per_page=500&lang=es',
  '/data/organizations.csv?lang=es',
  '/data/organizations.json?lang=en',
  '/data/organizations.xlsx?lang=es',
  '/data/3w.csv?lang=es',
  '/data/3w.xlsx?lang=en',
  '/data/resources.csv?lang=es',
  '/data/resources.json?lang=en',
  '/data/hsds.zip?lang=es',
  '/oai?verb=ListRecords&metadataPrefix=oai_dc',
  '/es/resources/feed.json',
  '/es/resources/feed.atom',
];
