import { locales } from '~/i18n/locale';
import { widens, type Audience } from '~/platform/auth/audience';
import { countryLists, termKinds, type ProfileInput } from '../organizations.schema';

const rowKinds = ['services', 'places', 'languages', 'contacts', 'links'] as const;

type Row = { audience: Audience };

/** Identifies a row of a profile regardless of its audience. */
function nameOf({ audience: _audience, ...row }: Row): string {
  return JSON.stringify(row, [...Object.keys(row), ...locales].sort());
}

/**
 * Whether a row gets a wider audience. A row that is gone may have become one that is new, whatever else was changed in
 * it, so such a pair counts, too.
 */
function anyWidens(before: readonly Row[], after: readonly Row[]): boolean {
  const [earlier, later] = [new Set(before.map(nameOf)), new Set(after.map(nameOf))];
  return after.some((row) =>
    before.some((one) => {
      const isSame = nameOf(one) === nameOf(row);
      const mayBeSame = !earlier.has(nameOf(row)) && !later.has(nameOf(one));
      return (isSame || mayBeSame) && widens(one.audience, row.audience);
    }),
  );
}

/**
 * Whether a change shows existing content to more people than before. New content does not count: its author
 * chose its audience.
 */
export function profileWidens(before: ProfileInput, after: ProfileInput): boolean {
  const choices = [...termKinds, ...countryLists].some((kind) =>
    after[kind].some(
      (value) =>
        before[kind].includes(value) &&
        widens(before.audience[kind][value] ?? 'public', after.audience[kind][value] ?? 'public'),
    ),
  );
  return choices || rowKinds.some((kind) => anyWidens(before[kind], after[kind]));
}
