import { also, everywhere, form, guarded, type Row } from './rules';

/** The routes of the network's administration. */
export const administrationRows: readonly Row[] = [
  guarded('admin/layout', everywhere('network.figures'), () => '/es/admin'),
  guarded('admin/overview', everywhere('network.figures'), () => '/es/admin'),
  guarded(
    'admin/organizations',
    everywhere('organization.administer'),
    () => '/es/admin/organizations',
  ),
  form(
    'admin/organization-new',
    everywhere('organization.administer'),
    () => '/es/admin/organizations/new',
  ),
  also(
    form(
      'admin/organization',
      everywhere('organization.administer'),
      ({ own }) => `/es/admin/organizations/${own.slug}`,
      {
        harm: () => ({ do: 'archive' }),
      },
    ),
    everywhere('organization.administer'),
    ({ hiddenForSafety }) => `/es/admin/organizations/${hiddenForSafety.slug}`,
  ),
  guarded('admin/terms', everywhere('taxonomy.administer'), () => '/es/admin/terms'),
  form('admin/term-new', everywhere('taxonomy.administer'), () => '/es/admin/terms/expertise/new', {
    harm: () => ({
      ...{ slug: 'x', group: 'return' },
      ...{ 'name.es': 'x', 'name.en': 'x' },
    }),
  }),
  form(
    'admin/term',
    everywhere('taxonomy.administer'),
    () => '/es/admin/terms/expertise/edit/mhpss',
    { harm: () => ({ do: 'retire' }) },
  ),
  guarded('admin/incident', everywhere('people.administer'), () => '/es/admin/incident'),
  guarded('admin/translations', everywhere('network.figures'), () => '/es/admin/translations'),
  guarded('admin/thesaurus', everywhere('taxonomy.administer'), () => '/es/admin/thesaurus'),
  form(
    'admin/thesaurus-entry-new',
    everywhere('taxonomy.administer'),
    () => '/es/admin/thesaurus/new',
    { harm: () => ({ 'words.es': 'x', 'words.en': 'x' }) },
  ),
  form(
    'admin/thesaurus-entry',
    everywhere('taxonomy.administer'),
    ({ entry }) => `/es/admin/thesaurus/entries/${entry.slug}`,
    { harm: () => ({ do: 'remove' }) },
  ),
  form('admin/risk', everywhere('country.risk'), () => '/es/admin/risk', {
    harm: () => ({ do: 'raise-risk', country: 'GT' }),
  }),
  guarded('admin/people', everywhere('people.administer'), () => '/es/admin/people'),
  form(
    'admin/person',
    everywhere('people.administer'),
    ({ person }) => `/es/admin/people/${person.staff.id}`,
    {
      harm: () => ({ intent: 'disable' }),
    },
  ),
  form('admin/invitations', everywhere('people.administer'), () => '/es/admin/invitations', {
    harm: () => ({ intent: 'invite', email: 'x@example.org', role: 'network-admin', locale: 'es' }),
  }),
  form('admin/recoveries', everywhere('recovery.approve'), () => '/es/admin/recoveries'),
  guarded('admin/reports', everywhere('network.figures'), () => '/es/admin/reports'),
  guarded('admin/report-file', everywhere('network.figures'), () => '/en/admin/reports.csv'),
  guarded('admin/audit', everywhere('audit.read'), () => '/es/admin/audit'),
  guarded('admin/audit-file', everywhere('audit.export'), () => '/es/admin/audit.csv'),
];
