import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { eachResource } from '../published/published-resources.server';
import type { Table } from './table';

const columns = [
  ...['id', 'title', 'titleLanguage', 'summary', 'organization', 'authors', 'type', 'languages'],
  ...['countries', 'subjects', 'published', 'license', 'edition', 'modified', 'page', 'content'],
] as const;

/** The resources of the library, one a row, without what is in them. */
export function resourcesTable(actor: Actor, locale: Locale): Table {
  return {
    columns,
    rows: (async function* () {
      for await (const resources of eachResource(actor, locale))
        yield resources.map((one) => [
          ...[one.id, one.title, one.titleLanguage, one.summary, one.organization, one.authors],
          ...[one.type, one.languages, one.countries, one.subjects, one.published, one.license],
          ...[String(one.edition), one.modified.slice(0, 10), one.page, one.content],
        ]);
    })(),
  };
}
