import { beforeAll, describe, expect, it } from 'vitest';
import { readQuestion } from '~/features/search/question/question.server';
import { resetDatabase } from '../../setup/database';
import { ask } from './ask';

const q = (text: string) => new URLSearchParams({ q: text }).toString();
const first = async (text: string) => (await ask(q(text))).results[0]?.slug;

beforeAll(() => resetDatabase('network'), 120_000);

describe('an organization', () => {
  it.each([
    ['comisión de mujeres refugiadas WRC', 'womens-refugee-commission'],
    ['WRC refugee women', 'womens-refugee-commission'],
    ['los de Hastings, género y refugiados', 'cgrs'],
    ['PDIB binational', 'pdib'],
    ['covenant house', 'casa-alianza-honduras'],
  ])('is found first by most of its name, or by one word that is its own: %s', async (text, slug) =>
    expect(await first(text)).toBe(slug),
  );

  it('is found without suggestions of terms by its name', async () => {
    const { understood, suggestions, results } = await ask(q('casa alianza'));
    expect([understood, suggestions]).toEqual([[], []]);
    expect(results[0]?.slug).toBe('casa-alianza-honduras');
  });
});

describe('what is asked', () => {
  it.each(['visa U para sobrevivientes', 'U visa for survivors'])(
    'is a visa with its letter: %s',
    async (text) => {
      const { understood } = await ask(q(text));
      expect(understood.map(({ name }) => name)).toContain('Visas T y U');
    },
  );

  it('is all that a few words call by its name', async () => {
    const asked = 'shelters for unaccompanied children in Ciudad Juárez';
    const { words } = await readQuestion(asked, { isLiteral: false });
    expect(words.flatMap(({ understood = [] }) => understood)).toEqual(
      expect.arrayContaining(['service/shelter', 'population/unaccompanied', 'country/MX']),
    );
  });

  it('is not who asks', async () => {
    expect((await ask(q('soy abogada y busco albergue'))).understood).toEqual([]);
    expect((await ask(q('abogada y albergue'))).understood).toHaveLength(1);
  });

  it.each(['U visa for survivors in los angeles', 'albergue la ceiba', 'legal aid el paso'])(
    'names a town with its article: %s',
    async (text) => {
      const { understood } = await ask(q(text));
      expect(understood.map(({ kind }) => kind)).toContain('place');
    },
  );

  it('is of a town, and not of the country that its name holds', async () => {
    const { narrowed, understood } = await ask(q('reintegración ciudad de guatemala'));
    expect(narrowed.country).toEqual([]);
    expect(understood).toContainEqual({
      kind: 'place',
      typed: 'ciudad de guatemala',
      name: 'Guatemala',
    });
  });
});
