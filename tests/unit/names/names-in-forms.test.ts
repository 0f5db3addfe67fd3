import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  acceptSchemas,
  newUserSchema,
  ownAccountSchema,
  ownFactorsSchema,
} from '~/features/identity/accounts.schema';
import { collectionSchema } from '~/features/library/collections/collections.schema';
import { proposalSchema } from '~/features/organizations/corrections/corrections.schema';
import { joinSchema } from '~/features/organizations/lifecycle/join/joining.schema';
import { ownNameSchema } from '~/features/organizations/named-contacts/named-contacts.schema';
import {
  newOrganizationSchema,
  profileSchema,
} from '~/features/organizations/organizations.schema';
import { partSchema } from '~/features/organizations/editing/form-parts.schema';
import { letterSchema } from '~/features/organizations/contact-form/contact-form.schema';
import { linkSchema } from '~/features/library/access/access.schema';
import { resourceSchema } from '~/features/library/resources/resources.schema';
import { continuitySchema } from '~/features/organizations/lifecycle/handover/handover.schema';
import { entrySchema, termSchema } from '~/features/taxonomy/administration/vocabulary.schema';

/** Every form with fields for names, titles or URLs, with those fields. */
const forms: [
  form: string,
  schema: z.ZodType,
  fields: string[],
  urls?: string[],
  besides?: object,
][] = [
  [
    'profile',
    profileSchema,
    [
      'ownName',
      'acronym',
      'name.es',
      'name.en',
      'places.0.municipality',
      'places.0.region',
      'languages.0.variant',
    ],
    ['website', 'contacts.0.url', 'links.0.url'],
  ],
  ['a part of a profile', partSchema('facts'), ['ownName', 'acronym', 'name.es', 'name.en']],
  ['new organization', newOrganizationSchema, ['ownName']],
  ['another name', continuitySchema, ['ownName'], [], { do: 'rename' }],
  ['request to join', joinSchema, ['ownName', 'acronym', 'contactName'], ['website']],
  ...(['ownName', 'name.es', 'name.en', 'acronym'] as const).map(
    (field): (typeof forms)[number] => [
      `correction of ${field}`,
      proposalSchema(field),
      ['proposed'],
    ],
  ),
  ['correction of website', proposalSchema('website'), [], ['proposed']],
  [
    'resource',
    resourceSchema({ hasFile: true }),
    ['title.es', 'title.en', 'authors', 'changes'],
    ['url'],
  ],
  ['collection', collectionSchema, ['title.es', 'title.en']],
  ['term', termSchema, ['name.es', 'name.en', 'synonyms.es']],
  ['thesaurus', entrySchema, ['words.es']],
  ['account', ownAccountSchema, ['name'], [], { intent: 'account' }],
  ['invitation', acceptSchemas.new, ['name']],
  ['first administrator', acceptSchemas.first, ['name']],
  ['operator', newUserSchema, ['name']],
  ['passkey', ownFactorsSchema, ['name'], [], { intent: 'passkey-add' }],
  ['name beside a role', ownNameSchema, ['name'], [], { intent: 'show' }],
  ['letter', letterSchema, ['name']],
  ['link', linkSchema, ['label'], [], { do: 'make' }],
];

/** An object with one value, by a path such as `places.0.region`. */
function withField(path: string, value: string): Record<string, unknown> {
  const [first = '', ...rest] = path.split('.');
  const nested = (parts: string[]): unknown => {
    const [part, ...others] = parts;
    if (part === undefined) return value;
    return part === '0' ? [nested(others)] : { [part]: nested(others) };
  };
  return { [first]: nested(rest) };
}

function problems(schema: z.ZodType, besides: object | undefined, path: string, value: string) {
  const { error } = schema.safeParse({ ...besides, ...withField(path, value) });
  return (error?.issues ?? []).flatMap((one) => (one.path.join('.') === path ? [one.message] : []));
}

describe.each(forms)('%s', (_form, schema, fields, urls = [], besides) => {
  test.each(fields)('no invisible characters in %s', (path) => {
    for (const sign of ['\u202e', '\u2066', '\u200b', '\u200d'])
      expect(problems(schema, besides, path, `Casa ${sign}Alianza`)).toEqual(['invisible']);
    expect(problems(schema, besides, path, 'Casa Ñandú, A.C.')).toEqual([]);
  });
  test.each(urls)('%s as a browser reads it', (path) => {
    for (const url of [
      'https://a.example\\@evil.example',
      'https://u:p@a.example',
      'ftp://a.example',
    ])
      expect(problems(schema, besides, path, url)).toEqual(['url']);
    expect(problems(schema, besides, path, 'https://a.example/x')).toEqual([]);
  });
});
