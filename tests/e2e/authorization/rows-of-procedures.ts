import { everywhere, form, guarded, nobodySignedIn, open, permitted, type Row } from './rules';

const transit = '/procedures/cr/transit/unaccompanied';

/** Procedures compared are the same for everybody; partners propose and verify, the secretariat publishes. */
export const procedureRows: readonly Row[] = [
  open('procedures', '/es/procedures?country=CR', '/en/procedures?country=CR&as-of=2036-11-01'),
  open('procedures-csv', '/es/procedures.csv?country=CR'),
  open('procedures-xlsx', '/es/procedures.xlsx?country=CR'),
  open('procedure', `/es${transit}`, `/en${transit}`),
  open('returns', '/es/procedures/returns?from=US&to=CR'),
  open('rights', '/es/rights'),
  open('right', '/es/rights/confidentiality', '/en/rights/liberty'),
  guarded(
    'workspace/procedures',
    permitted('procedure.propose', 'anywhere'),
    () => '/es/workspace/procedures',
  ),
  form(
    'workspace/procedure-new',
    permitted('procedure.propose', 'anywhere'),
    () => '/es/workspace/procedures/new?country=CR&stage=transit',
    { harm: () => proposal },
  ),
  {
    route: 'routes/workspace/procedure',
    reads: [
      {
        path: ({ procedures }) => `/es/workspace/procedures/${procedures.published.slug}`,
        rule: permitted('procedure.verify', 'anywhere'),
      },
      {
        path: ({ procedures }) => `/es/workspace/procedures/${procedures.waiting.slug}`,
        rule: nobodySignedIn,
      },
      {
        path: ({ procedures }) => `/es/workspace/procedures/${procedures.gone.slug}`,
        rule: nobodySignedIn,
      },
    ],
    acts: {
      path: ({ procedures }) => `/es/workspace/procedures/${procedures.published.slug}`,
      rule: permitted('procedure.verify', 'anywhere'),
      harm: ({ procedures }) => ({
        ...{ do: 'verify', verdict: 'disputes', basis: 'others', note: '' },
        revision: procedures.published.revisionId,
      }),
    },
  },
  form('admin/procedures', everywhere('procedure.publish'), () => '/es/admin/procedures', {
    harm: ({ procedures }) => ({ do: 'publish', id: procedures.waiting.revisionId }),
  }),
];

const proposal = {
  ...{ country: 'CR', stage: 'transit', kind: 'law', situations: 'separated' },
  ...{ 'text.es': 'x', 'sources[0].source': 'x' },
};
