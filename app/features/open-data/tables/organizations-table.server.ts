import { links } from '~/i18n/links';
import { pickText } from '~/i18n/pick';
import type { Actor } from '~/platform/auth/actor';
import { env } from '~/platform/env.server';
import { dataLicense } from '../doors/license';
import type { Wording } from '../hsds/encode-organization.server';
import type { PublishedRow } from '../published/published-row';
import { eachRecord } from '../published/published.server';
import type { Cell, Table } from './table';

const columns = [
  ...['id', 'name', 'translated', 'acronym', 'summary', 'country', 'region', 'municipality'],
  ...['countries', 'expertise', 'services', 'populations', 'stages', 'languages', 'website'],
  ...['email', 'phone', 'verified', 'modified', 'page', 'license'],
] as const;

/** The organizations of the network, one a row. */
export function organizationsTable(actor: Actor, wording: Wording): Table {
  return {
    columns,
    rows: (async function* () {
      for await (const records of eachRecord(actor, 'organizations'))
        yield records.map(({ organization }) => rowOf(organization, wording));
    })(),
  };
}

function rowOf(row: PublishedRow, { locale, book }: Wording): Cell[] {
  const seat = row.places.find(({ kind }) => kind === 'seat') ?? row.places[0];
  const terms = row.terms.flatMap((id) => book.terms.get(id) ?? []);
  const ofKind = (kind: string) =>
    terms.filter((term) => book.kinds.get(term.id) === kind).map(({ name }) => name);
  const translated = row.texts.filter((text) => text.locale !== row.nameLocale);
  const one = (values: readonly string[]) => [...new Set(values.filter(Boolean))];
  return [
    row.id,
    row.name,
    pickText(translated, locale, ({ name }) => name)?.text ?? '',
    row.acronym ?? '',
    pickText(row.texts, locale, ({ summary }) => summary)?.text ?? '',
    seat?.countryCode ?? '',
    seat?.region ?? '',
    seat?.municipality ?? '',
    row.countries,
    ofKind('expertise'),
    ofKind('service'),
    ofKind('population'),
    ofKind('stage'),
    one(row.languages.map(({ languageCode }) => languageCode)),
    row.website ?? '',
    one(row.contacts.map(({ email }) => email)),
    one(row.contacts.map(({ phone }) => phone)),
    row.verifiedAt?.slice(0, 10) ?? '',
    row.updatedAt.slice(0, 10),
    env().publicUrl + links.organization(locale, row.slug),
    dataLicense,
  ];
}
