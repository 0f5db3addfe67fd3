import { parseWithZod } from '@conform-to/zod/v4';
import { expect, it } from 'vitest';
import {
  fieldsOfPart,
  formPartNames,
  partSchema,
  withPart,
} from '~/features/organizations/editing/form-parts.schema';
import { updateProfilePart } from '~/features/organizations/editing/update-part.server';
import { updateOrganization } from '~/features/organizations/editing/update-organization.server';
import { profileSchema, type ProfileInput } from '~/features/organizations/organizations.schema';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { formOf } from './support';

type Sent = Omit<ProfileInput, 'version'>;

const both = (text: string) => ({ es: `${text} es`, en: `${text} en` });

/** Profiles with something in every field; the two differ in all of them, and nobody else has their names. */
const profiles = (): readonly Sent[] => [
  {
    ownName: `Casa ${unique()}`,
    nameLocale: 'es',
    ...{ acronym: 'CU', website: 'https://one.example/es', foundedYear: 1999 },
    foundedCertainty: 'about',
    name: { es: '', en: `House ${unique()}` },
    ...{ summary: both('one'), description: both('first') },
    ...{ expertise: ['mhpss'], population: ['unaccompanied'], stage: ['transit'] },
    ...{ country: ['GT'], knows: ['HN'] },
    audience: {
      expertise: { mhpss: 'network' },
      population: { unaccompanied: 'public' },
      stage: { transit: 'organization' },
      country: { GT: 'network' },
      knows: { HN: 'network' },
    },
    places: [
      {
        ...{ kind: 'office', country: 'GT', region: 'Petén', municipality: 'Flores' },
        ...{ street: 'Calle 1', precision: 'precise', audience: 'network' },
      },
    ],
    languages: [{ code: 'mam', variant: 'norte', municipality: 'Nebaj', audience: 'network' }],
    contacts: [
      {
        ...{ role: 'general', email: 'uno@example.org', phone: '+502 5555 0100' },
        ...{ url: 'https://one.example/form', languages: ['spa'], audience: 'network' },
      },
    ],
    services: [
      {
        ...{ service: 'shelter', populations: ['unaccompanied'], stages: ['transit'] },
        ...{ countries: ['GT'], languages: ['mam'], cost: 'free', audience: 'network' },
        ...{ description: both('beds'), reach: both('call') },
      },
    ],
    links: [{ kind: 'facebook', url: 'https://one.example/f', audience: 'network' }],
  },
  {
    ownName: `House ${unique()}`,
    nameLocale: 'en',
    ...{ acronym: 'HT', website: 'https://two.example/en', foundedYear: 2004 },
    foundedCertainty: 'unconfirmed',
    name: { es: `Casa ${unique()}`, en: '' },
    ...{ summary: both('two'), description: both('second') },
    ...{ expertise: ['family-tracing'], population: ['returned'], stage: ['origin'] },
    ...{ country: ['MX'], knows: ['SV'] },
    audience: {
      expertise: { 'family-tracing': 'public' },
      population: { returned: 'network' },
      stage: { origin: 'network' },
      country: { MX: 'public' },
      knows: { SV: 'public' },
    },
    places: [
      {
        ...{ kind: 'seat', country: 'MX', region: 'Chiapas', municipality: 'Comitán' },
        ...{ street: '', precision: 'municipality', audience: 'public' },
      },
    ],
    languages: [{ code: 'kek', variant: 'este', municipality: 'Cobán', audience: 'public' }],
    contacts: [
      {
        ...{ role: 'legal', email: 'dos@example.org', phone: '+52 962 555 0100' },
        ...{ url: 'https://two.example/form', languages: ['eng'], audience: 'public' },
      },
    ],
    services: [
      {
        ...{ service: 'health', populations: ['returned'], stages: ['origin'] },
        ...{ countries: ['MX'], languages: ['kek'], cost: 'paid', audience: 'public' },
        ...{ description: both('care'), reach: both('write') },
      },
    ],
    links: [{ kind: 'youtube', url: 'https://two.example/y', audience: 'public' }],
  },
];

it('keeps every field that the form sends', async () => {
  const all = profiles();
  const organization = await anOrganization();
  const person = await aPerson({ memberOf: organization, role: 'organization_admin' });
  const actor = await actorOf(person);
  // A field that the form knows and this test does not would be lost without notice.
  const known = Object.keys(profileSchema.shape).filter((field) => field !== 'version');
  for (const sent of all) expect(Object.keys(sent).sort()).toEqual(known.sort());
  for (const sent of all) {
    const { version } = await formOf(actor, organization.slug);
    expect(await updateOrganization(actor, organization.slug, { ...sent, version })).toEqual({
      status: 'saved',
    });
    const { version: _next, ...stored } = await formOf(actor, organization.slug);
    expect(stored).toEqual(sent);
  }
});

it('keeps every field that the parts of the form send, each alone', async () => {
  const all = profiles();
  const organization = await anOrganization();
  const person = await aPerson({ memberOf: organization, role: 'organization_admin' });
  const actor = await actorOf(person);
  const fields = formPartNames.flatMap(fieldsOfPart);
  const known = Object.keys(profileSchema.shape);
  expect([...fields, 'version', 'audience'].sort()).toEqual(known.sort());
  for (const sent of all) {
    // All parts are based on the same version, as if they were open side by side.
    const { version } = await formOf(actor, organization.slug);
    for (const part of formPartNames) {
      const own = withPart({}, part, sent);
      const body = new URLSearchParams(pairsOf({ ...own, version }));
      const submission = parseWithZod(body, { schema: partSchema(part) });
      if (submission.status !== 'success') throw new Error(JSON.stringify(submission.error));
      expect(await updateProfilePart(actor, organization.slug, part, submission.value)).toEqual({
        status: 'saved',
      });
    }
    const { version: _last, ...stored } = await formOf(actor, organization.slug);
    expect(stored).toEqual(sent);
  }
});

/** The values of a form by the names of its fields. */
function pairsOf(value: unknown, name = ''): [string, string][] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value))
    return value.flatMap((one, index) =>
      pairsOf(one, typeof one === 'object' ? `${name}[${index}]` : name),
    );
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, one]) =>
      pairsOf(one, name ? `${name}.${key}` : key),
    );
  return [[name, String(value as string | number)]];
}
