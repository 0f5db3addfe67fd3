import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentSlug, movedList } from '~/features/taxonomy/old-slugs.server';
import { findTerm } from '~/features/taxonomy/taxonomy.server';
import {
  findAdministeredTerm,
  listAdministeredTerms,
} from '~/features/taxonomy/administration/administered-terms.server';
import { mergeTerm } from '~/features/taxonomy/administration/merge-terms.server';
import { setTermRetired } from '~/features/taxonomy/administration/retire-term.server';
import { createTerm, updateTerm } from '~/features/taxonomy/administration/save-term.server';
import {
  termSchema,
  type TermForm,
  type TermInput,
} from '~/features/taxonomy/administration/vocabulary.schema';
import { visitor, type Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { aResource } from '../../factories/resources';
import { resetDatabase } from '../../setup/database';
import { found } from '../directory/ask';
import { aNetworkAdministrator, anOwnAdministrator } from '../protection/people';

let network: Person;
beforeAll(async () => {
  network = (await aNetworkAdministrator()).actor;
});
afterAll(() => resetDatabase());

const inputOf = (form: TermForm): TermInput => termSchema.parse(form);

function aTerm(slug: string, words: Partial<Record<'es' | 'en', string>> = {}): TermInput {
  return inputOf({
    slug,
    name: { es: words.es ?? `Término ${slug}`, en: words.en ?? `Term ${slug}` },
    description: { es: '', en: '' },
    synonyms: { es: '', en: '' },
    ways: { es: '', en: '' },
    group: 'return',
    seen: '',
  });
}

async function valuesOf(slug: string): Promise<TermForm> {
  const term = await findAdministeredTerm(network, 'expertise', slug);
  if (!term) throw new Error(`no term ${slug}`);
  return term.values;
}

describe('the vocabulary', () => {
  it('is for network administrators alone', async () => {
    const { actor: other } = await anOwnAdministrator(await anOrganization());
    for (const actor of [visitor, other]) {
      expect(await listAdministeredTerms(actor, 'expertise')).toBeNull();
      expect(await findAdministeredTerm(actor, 'expertise', 'mhpss')).toBeNull();
      expect(await createTerm(actor, 'expertise', aTerm('theirs'))).toEqual({
        status: 'not-found',
      });
      expect(await updateTerm(actor, 'expertise', 'mhpss', aTerm('theirs'))).toEqual({
        status: 'not-found',
      });
      expect(await setTermRetired(actor, 'expertise', 'mhpss', true)).toBe(false);
      expect(await mergeTerm(actor, 'expertise', 'mhpss', 'reintegration')).toBe('not-found');
    }
    expect(await findTerm('expertise', 'mhpss', 'es')).not.toBeNull();
  });

  it('gains a term, which is chosen and found like any other', async () => {
    expect(
      await createTerm(network, 'expertise', aTerm('art-therapy', { es: 'Arteterapia' })),
    ).toEqual({ status: 'saved', slug: 'art-therapy' });
    expect(await createTerm(network, 'expertise', aTerm('art-therapy'))).toEqual({
      status: 'invalid',
      errors: { slug: ['termTaken'] },
    });
    const group = { ...aTerm('nowhere'), group: 'no-such-group' };
    expect(await createTerm(network, 'expertise', group)).toMatchObject({ status: 'invalid' });
    const one = await anOrganization({ terms: [{ kind: 'expertise', slug: 'art-therapy' }] });
    expect(await found('q=arteterapia')).toEqual([one.slug]);
  });

  it('renames: words are searched by at once, the old address leads to the new one', async () => {
    const one = await anOrganization({ terms: [{ kind: 'expertise', slug: 'guardianship' }] });
    const values = await valuesOf('guardianship');
    const renamed = inputOf({
      ...values,
      slug: 'legal-guardianship',
      synonyms: { es: 'Curatela\n  Curatela \n', en: 'Conservatorship' },
    });
    expect(await updateTerm(network, 'expertise', 'guardianship', renamed)).toEqual({
      status: 'saved',
      slug: 'legal-guardianship',
    });
    expect(await found('q=conservatorship')).toEqual([one.slug]);
    expect(await found('expertise=legal-guardianship')).toEqual([one.slug]);
    expect(await currentSlug('expertise', 'guardianship')).toBe('legal-guardianship');
    const list = new URL('http://localhost/es/directory?q=a%26b&expertise=guardianship&page=2');
    expect(await movedList(list, 'es')).toBe(
      '/es/directory?q=a%26b&expertise=legal-guardianship&page=2',
    );
    expect(await movedList(new URL('http://localhost/es/directory?expertise=x'), 'es')).toBeNull();
    // A property that every object inherits is no taxonomy.
    const strange = new URL(
      'http://localhost/es/directory?hasOwnProperty=x&expertise=guardianship',
    );
    expect(await movedList(strange, 'es')).toBe(
      '/es/directory?hasOwnProperty=x&expertise=legal-guardianship',
    );

    // A person who has an old form open is shown the stored values, and nothing is overwritten.
    const stale = await updateTerm(network, 'expertise', 'legal-guardianship', inputOf(values));
    expect(stale).toMatchObject({ status: 'conflict', stored: { slug: 'legal-guardianship' } });
  });

  it('lets one of two who save at once through', async () => {
    const input = inputOf(await valuesOf('family-tracing'));
    const both = ['Búsqueda de familias', 'Localización de familias'].map((name) =>
      updateTerm(network, 'expertise', 'family-tracing', {
        ...input,
        name: { ...input.name, es: name },
      }),
    );
    const outcomes = (await Promise.all(both)).map(({ status }) => status);
    expect(outcomes.sort()).toEqual(['conflict', 'saved']);
  });

  it('retires a term and uses it again: whoever had it has it again', async () => {
    const one = await anOrganization({
      terms: [{ kind: 'expertise', slug: 'statelessness-and-birth-registration' }],
    });
    expect(
      await setTermRetired(network, 'expertise', 'statelessness-and-birth-registration', true),
    ).toBe(true);
    expect(await found('expertise=statelessness-and-birth-registration')).toEqual([]);
    expect(await findTerm('expertise', 'statelessness-and-birth-registration', 'en')).toBeNull();
    expect(
      await setTermRetired(network, 'expertise', 'statelessness-and-birth-registration', false),
    ).toBe(true);
    expect(await found('expertise=statelessness-and-birth-registration')).toEqual([one.slug]);
  });

  it('merges: rows move once, no row is shown to more people, old words and addresses lead on', async () => {
    const [both, first, second] = await Promise.all([
      anOrganization({
        terms: [
          { kind: 'expertise', slug: 'gang-violence' },
          { kind: 'expertise', slug: 'gender-based-violence', audience: 'organization' },
        ],
      }),
      anOrganization({
        terms: [{ kind: 'expertise', slug: 'gang-violence', audience: 'network' }],
      }),
      anOrganization({ terms: [{ kind: 'expertise', slug: 'gang-violence' }] }),
    ]);
    const resource = await aResource({ organization: second, expertise: ['gang-violence'] });
    expect(await mergeTerm(network, 'expertise', 'gang-violence', 'gang-violence')).toBe(
      'no-target',
    );
    expect(await mergeTerm(network, 'expertise', 'gang-violence', 'gender-based-violence')).toBe(
      'merged',
    );
    const rows = await db().organizationTerm.findMany({
      where: { organizationId: { in: [both.id, first.id, second.id] } },
      select: { organizationId: true, audience: true, term: { select: { slug: true } } },
    });
    const term = { slug: 'gender-based-violence' };
    expect(rows).toHaveLength(3);
    expect(rows).toEqual(
      expect.arrayContaining([
        { organizationId: both.id, audience: 'organization', term },
        { organizationId: first.id, audience: 'network', term },
        { organizationId: second.id, audience: 'public', term },
      ]),
    );
    expect(await db().resourceTerm.findMany({ where: { resourceId: resource.id } })).toHaveLength(
      1,
    );
    expect(await found('expertise=gender-based-violence')).toContain(second.slug);
    expect(await found('q=pandillas')).toContain(second.slug);
    expect(await currentSlug('expertise', 'gang-violence')).toBe('gender-based-violence');
    const gone = (await listAdministeredTerms(network, 'expertise'))?.at(-1);
    expect(gone).toMatchObject({ slug: 'gang-violence', organizations: 0, resources: 0 });
  });
});
