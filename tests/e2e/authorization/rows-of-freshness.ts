import {
  also,
  everybody,
  everywhere,
  form,
  guarded,
  nobodySignedIn,
  own,
  signedIn,
  type Row,
} from './rules';

/** Routes for keeping profiles fresh, and for the letters about it. */
export const freshnessRows: readonly Row[] = [
  // For whoever has a valid link; this one is not valid.
  form('account/still-right', everybody, () => `/es/still-right/${'x'.repeat(43)}`),
  // Mail servers post there (RFC 8058).
  form('account/stop-mail', everybody, () => `/es/mail/stop/${'x'.repeat(43)}`, {
    fromElsewhere: true,
  }),
  form('workspace/own-mail', signedIn, () => '/es/workspace/account/mail'),
  also(
    form(
      'workspace/organization-freshness',
      own,
      ({ own }) => `/es/workspace/organizations/${own.slug}/freshness`,
      { body: { group: 'none' }, harm: () => ({ group: 'texts' }) },
    ),
    nobodySignedIn,
    ({ hiddenForSafety }) => `/es/workspace/organizations/${hiddenForSafety.slug}/freshness`,
  ),
  form('admin/freshness', everywhere('organization.remind'), () => '/es/admin/freshness', {
    harm: ({ own }) => ({ do: 'archive', slug: own.slug }),
  }),
  form('admin/mail', everywhere('mail.administer'), () => '/es/admin/mail'),
  guarded('admin/backups', everywhere('backup.read'), () => '/es/admin/backups'),
];
