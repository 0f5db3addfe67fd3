import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, it } from 'vitest';
import { newOrganizationSchema, profileSchema } from './organizations.schema';
import { partSchema } from './editing/form-parts.schema';
import { mostRows } from '~/platform/http/form-reader.server';
import { slugParam } from '~/platform/slug.schema';
import { limits } from './profile/profile-fields.schema';

const whole = {
  version: '3',
  ownName: 'Asociación',
  nameLocale: 'es',
  'places[0].kind': 'seat',
  'places[0].country': 'GT',
  'places[0].audience': 'public',
  'languages[0].code': 'mam',
  'languages[0].audience': 'network',
  'contacts[0].role': 'legal',
  'contacts[0].email': 'Legal@Example.org',
  'contacts[0].audience': 'network',
};

/** The result of parsing the form's fields as a browser sends them. */
function parsed(fields: Record<string, string>) {
  return parseWithZod(new URLSearchParams({ ...whole, ...fields }), { schema: profileSchema });
}

const errorsOf = (fields: Record<string, string>) => {
  const { status, ...rest } = parsed(fields);
  return status === 'error' && 'error' in rest ? rest.error : null;
};

describe('a profile’s form', () => {
  it('is read whole, with nothing where nothing was typed', () => {
    const form = parsed({ expertise: 'mhpss', 'audience.expertise.mhpss': 'network' });
    expect(form.status === 'success' && form.value).toMatchObject({
      version: 3,
      acronym: '',
      summary: { es: '', en: '' },
      expertise: ['mhpss'],
      services: [],
      audience: { expertise: { mhpss: 'network' }, country: {} },
      places: [{ kind: 'seat', country: 'GT', region: '', municipality: '', audience: 'public' }],
      contacts: [{ email: 'legal@example.org', phone: '', url: '' }],
    });
  });

  it.each([
    ['summary.en', 'x'.repeat(301), 'tooLong'],
    ['description.es', 'x'.repeat(5_001), 'tooLong'],
    ['ownName', ' ', 'required'],
    ['website', 'no es una dirección', 'url'],
    ['foundedYear', '20O5', 'year'],
    ['foundedYear', '1200', 'year'],
    ['foundedYear', '3000', 'year'],
    ['places[0].country', '', 'choose'],
    ['languages[0].code', 'xx', 'choose'],
    ['contacts[0].role', '', 'choose'],
    ['contacts[0].email', 'legal', 'email'],
    ['contacts[0].email', '', 'contactEmpty'],
    ['contacts[0].phone', 'llámenos', 'phone'],
    ['contacts[0].audience', 'all', 'choose'],
    ['places[0].precision', 'house', 'choose'],
  ])('says what is wrong with %s = %j', (name, value, message) => {
    expect(errorsOf({ [name]: value })).toEqual({ [name]: [message] });
  });

  it.each(['+502 7762 0000', '(504) 2237-1750', '+1 415 565 4877 ext. 12'])(
    'takes %s as a phone number',
    (phone) => {
      expect(parsed({ 'contacts[0].phone': phone }).status).toBe('success');
    },
  );

  it('takes no version that no profile can have', () => {
    expect(errorsOf({ version: '2147483648' })).toHaveProperty('version');
    const texts = parseWithZod(new URLSearchParams({ version: '2147483648' }), {
      schema: partSchema('texts'),
    });
    expect(texts.status === 'error' && texts.error).toHaveProperty('version');
  });

  it('keeps of a place what its author chose to show', () => {
    const street = '4a calle 5-10';
    const placeOf = (precision: string) => {
      const where = { 'places[0].region': 'Petén', 'places[0].municipality': 'Flores' };
      const form = parsed({
        ...where,
        'places[0].street': street,
        'places[0].precision': precision,
      });
      return form.status === 'success' ? form.value.places[0] : undefined;
    };
    expect(placeOf('precise')).toMatchObject({ street, municipality: 'Flores', region: 'Petén' });
    expect(placeOf('municipality')).toMatchObject({ street: '', municipality: 'Flores' });
    expect(placeOf('country')).toMatchObject({ street: '', municipality: '', region: '' });
  });

  it('refuses to show a shelter finer than its municipality', () => {
    const shelter = { 'places[0].kind': 'shelter', 'places[0].street': '4a calle 5-10' };
    expect(errorsOf({ ...shelter, 'places[0].precision': 'precise' })).toEqual({
      'places[0].precision': ['shelterPlace'],
    });
    const form = parsed(shelter);
    expect(form.status === 'success' && form.value.places[0]).toMatchObject({ street: '' });
  });

  it('reads a service with its lists and its texts in each language', () => {
    const one = (name: string) => `services[0].${name}`;
    const form = parsed({
      [one('service')]: 'shelter',
      [one('populations')]: 'adolescents',
      [one('description.es')]: 'Alojamiento',
      [one('audience')]: 'network',
    });
    expect(form.status === 'success' && form.value.services).toEqual([
      {
        service: 'shelter',
        populations: ['adolescents'],
        stages: [],
        countries: [],
        languages: [],
        cost: 'unsaid',
        description: { es: 'Alojamiento', en: '' },
        reach: { es: '', en: '' },
        audience: 'network',
      },
    ]);
    expect(errorsOf({ 'links[0].kind': 'support', 'links[0].audience': 'public' })).toEqual({
      'links[0].url': ['url'],
    });
  });

  it('takes one seat, and each language, variant and place once', () => {
    const second = (row: string, fields: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [`${row}[1].${name}`, value]),
      );
    expect(errorsOf(second('places', { kind: 'seat', country: 'MX', audience: 'public' }))).toEqual(
      { 'places[1].kind': ['oneSeat'] },
    );
    expect(errorsOf(second('languages', { code: 'mam', audience: 'public' }))).toEqual({
      'languages[1].code': ['twice'],
    });
    expect(
      errorsOf(second('languages', { code: 'mam', variant: 'Todos Santos', audience: 'public' })),
    ).toBeNull();
  });
});

describe('a new organization', () => {
  const fresh = { ownName: 'Casa', nameLocale: 'es', country: 'GT' };

  it('may leave its address to its name', () => {
    expect(newOrganizationSchema.parse(fresh).slug).toBe('');
    expect(newOrganizationSchema.parse({ ...fresh, slug: ' Casa-Alianza ' }).slug).toBe(
      'casa-alianza',
    );
    expect(newOrganizationSchema.safeParse({ ...fresh, slug: 'casa alianza' }).success).toBe(false);
    const reserved = newOrganizationSchema.safeParse({ ...fresh, slug: 'New' });
    expect(reserved.error?.issues).toMatchObject([{ path: ['slug'], message: 'slugReserved' }]);
  });
});

it('a list may have fewer rows than a form is read with', () => {
  expect(Math.max(limits.rows, limits.services)).toBeLessThan(mostRows);
});

describe('an address in a route', () => {
  it.each(['', 'A', 'a--b', '-a', 'a/b', 'a\u0000', 'a'.repeat(101)])('refuses %j', (slug) => {
    expect(slugParam.safeParse(slug).success).toBe(false);
  });
});
