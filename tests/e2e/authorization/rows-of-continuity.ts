import {
  also,
  everybody,
  everywhere,
  form,
  guarded,
  nobody,
  nobodySignedIn,
  permitted,
  type Row,
} from './rules';

/** Routes for writing to organizations, correcting, joining, handing over and withdrawing. */
export const continuityRows: readonly Row[] = [
  also(
    form('public/contact', everybody, ({ own }) => `/es/organizations/${own.slug}/contact`),
    nobody,
    ({ hiddenForSafety }) => `/en/organizations/${hiddenForSafety.slug}/contact`,
  ),
  also(
    form(
      'public/correct',
      everybody,
      ({ own }) => `/es/organizations/${own.slug}/correct?field=summary.es`,
    ),
    nobody,
    ({ hiddenForSafety }) => `/en/organizations/${hiddenForSafety.slug}/correct`,
  ),
  form('public/join', everybody, () => '/es/join'),
  form('admin/joining', everywhere('joining.decide'), () => '/es/admin/joining', {
    harm: () => ({ do: 'decline', id: crypto.randomUUID(), reason: 'x' }),
    body: { do: 'x' },
  }),
  form('admin/continuity', everywhere('organization.merge'), () => '/es/admin/continuity', {
    harm: ({ own, gone }) => ({ from: own.slug, into: gone.slug }),
  }),
  form('public/data-archive', everybody, () => `/es/takeaways/${'x'.repeat(43)}`),
  guarded('public/data-archive-file', nobody, () => `/es/takeaways/${'x'.repeat(43)}/data.zip`),
  form(
    'workspace/organization-withdraw',
    permitted('organization.withdraw'),
    ({ own }) => `/es/workspace/organizations/${own.slug}/withdraw`,
    { harm: ({ own }) => ({ typed: own.slug }) },
  ),
  guarded(
    'workspace/organization-data-file',
    permitted('organization.export'),
    ({ own }) => `/es/workspace/organizations/${own.slug}/data.zip`,
  ),
  form(
    'workspace/organization-corrections',
    permitted('correction.answer'),
    ({ own }) => `/es/workspace/organizations/${own.slug}/corrections`,
    { harm: () => ({ do: 'decline', id: crypto.randomUUID(), reason: 'x' }) },
  ),
  also(
    form(
      'workspace/organization-continuity',
      permitted('organization.continue'),
      ({ own }) => `/es/workspace/organizations/${own.slug}/continuity`,
      { harm: () => ({ do: 'rename', ownName: 'x', slug: 'x' }) },
    ),
    nobodySignedIn,
    ({ hiddenForSafety }) => `/es/workspace/organizations/${hiddenForSafety.slug}/continuity`,
  ),
];
