import { everybody, nobody, open, type Row } from './rules';

/** The doors of the open data: they give everybody what a visitor may read, whoever is signed in. */
export const openDataRows: readonly Row[] = [
  {
    ...open(
      'data/hsds',
      '/hsds',
      '/hsds/organizations?full=true&per_page=500&lang=es',
      '/hsds/services?full=true&per_page=500&lang=en',
      '/hsds/services?format=ndjson&full=true',
      '/hsds/service_at_locations?full=true&per_page=500',
      '/hsds/taxonomies',
      '/hsds/taxonomy_terms?per_page=500',
    ),
  },
].map((row) => ({
  ...row,
  reads: [
    ...(row.reads ?? []),
    { path: ({ own }) => `/hsds/organizations/${own.id}`, rule: everybody },
    { path: ({ gone }) => `/hsds/organizations/${gone.id}`, rule: nobody },
    { path: ({ hiddenForSafety }) => `/hsds/organizations/${hiddenForSafety.id}`, rule: nobody },
  ],
}));
