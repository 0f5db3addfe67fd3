import { also, everybody, form, nobody, nobodySignedIn, permitted, type Row } from './rules';

/** How organizations are reached, corrected, joined, handed on and withdrawn. */
export const continuityRows: readonly Row[] = [
  also(
    form('public/contact', everybody, ({ own }) => `/es/organizations/${own.slug}/contact`),
    nobody,
    ({ sheltered }) => `/en/organizations/${sheltered.slug}/contact`,
  ),
  also(
    form(
      'workspace/organization-continuity',
      permitted('organization.continue'),
      ({ own }) => `/es/workspace/organizations/${own.slug}/continuity`,
      { harm: () => ({ do: 'rename', ownName: 'x', slug: 'x' }) },
    ),
    nobodySignedIn,
    ({ sheltered }) => `/es/workspace/organizations/${sheltered.slug}/continuity`,
  ),
];
