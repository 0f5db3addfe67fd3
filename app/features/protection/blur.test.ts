import { describe, expect, it } from 'vitest';
import { blurContacts, blurLanguages, blurPlaces, blurText, riskOf } from './blur';

const place = (
  kind: string,
  countryCode: string,
  municipality: string,
  isCountryAtRisk = false,
) => ({
  kind,
  countryCode,
  region: '',
  municipality,
  isCountryAtRisk,
});
const seat = place('seat', 'MX', 'Tapachula de Córdova');
const office = place('office', 'GT', 'Huehuetenango');
const none = {
  isRaised: false,
  areTextsShown: true,
  places: [seat, office],
  languages: [{ municipality: 'Todos Santos' }],
};

describe('what raised risk hides', () => {
  it('is nothing where there is none', () => {
    expect(riskOf(none)).toBeNull();
    expect(blurPlaces([seat], null)).toEqual([seat]);
    expect(blurText('En Tapachula de Córdova', null)).toBe('En Tapachula de Córdova');
  });

  it('is every place when the organization or its seat’s country is at risk', () => {
    const inRisk = { ...none, places: [{ ...seat, isCountryAtRisk: true }, office] };
    for (const risk of [riskOf({ ...none, isRaised: true }), riskOf(inRisk)]) {
      expect(risk?.isWhole).toBe(true);
      expect(blurPlaces([seat, office], risk).map(({ municipality }) => municipality)).toEqual([
        '',
        '',
      ]);
      expect(blurText('En Todos Santos', risk)).toBe('En […]');
    }
  });

  it('is the places there when a country is at risk and the seat is elsewhere', () => {
    const risk = riskOf({ ...none, places: [seat, { ...office, isCountryAtRisk: true }] });
    expect(risk?.isWhole).toBe(false);
    expect(blurPlaces([seat, office], risk).map(({ municipality }) => municipality)).toEqual([
      'Tapachula de Córdova',
      '',
    ]);
    const languages = [{ languageCode: 'mam', variant: '', municipality: 'Todos Santos' }];
    expect(blurLanguages(languages, risk)).toEqual(languages);
  });
});

describe('a text', () => {
  const risk = riskOf({ ...none, isRaised: true });
  it.each([
    ['Atiende en Tapachula de Córdova y alrededores.', 'Atiende en […] y alrededores.'],
    ['TAPACHULA DE CORDOVA', '[…]'],
    ['en tapachula  de\ncórdova', 'en […]'],
    ['Huehuetenango, Huehuetenangos', '[…], Huehuetenangos'],
    ['Trabaja en México con niñas y niños.', 'Trabaja en México con niñas y niños.'],
  ])('%s', (text, blurred) => {
    expect(blurText(text, risk)).toBe(blurred);
  });

  it('keeps nothing of names that overlap', () => {
    const two = riskOf({
      ...none,
      isRaised: true,
      places: [place('seat', 'GT', 'Todos Santos'), place('office', 'GT', 'Santos Cuchumatán')],
    });
    expect(blurText('Hasta Todos Santos Cuchumatán.', two)).toBe('Hasta […].');
  });

  it.each([
    ['Ciudad Juárez', 'A shelter in Juarez.'],
    ['Ciudad de Guatemala', 'A shelter in Guatemala City.'],
    ['Mexico City', 'A shelter in Ciudad de México.'],
    ['Departamento de Huehuetenango', 'A shelter in Huehuetenango.'],
    ['Tapachula de Córdova y Ordóñez', 'A shelter in TAPACHULA.'],
    ['San Pedro Sula', 'A shelter in San-Pedro-Sula.'],
    ['TX', 'A shelter in TX.'],
  ])('hides %s in the other forms of its name, too', (municipality, text) => {
    const risk = riskOf({ ...none, isRaised: true, places: [place('seat', 'GT', municipality)] });
    expect(blurText(text, risk)).toBe('A shelter in […].');
  });

  it('hides ways to reach people, and abbreviations only in capitals', () => {
    const risk = riskOf({ ...none, isRaised: true, places: [place('seat', 'US', 'OR')] });
    expect(
      blurText('Call +1 202 555 0100 or write to a.b@example.org, since 1998-2012.', risk),
    ).toBe('Call […] or write to […], since 1998-2012.');
  });

  it('hides the towns of the country that the portal knows', () => {
    const xela = { ...place('seat', 'GT', 'Quetzaltenango'), knownTowns: ['Xela', 'Guatemala'] };
    const risk = riskOf({ ...none, isRaised: true, places: [xela] });
    expect(blurText('From Xela to all of Guatemala.', risk)).toBe('From […] to all of Guatemala.');
  });

  it('keeps the name of the country where a region is called like it', () => {
    const namesake = riskOf({
      ...none,
      isRaised: true,
      places: [place('seat', 'GT', 'Guatemala')],
    });
    expect(blurText('Con familias de Guatemala.', namesake)).toBe('Con familias de Guatemala.');
  });

  it('takes names for what they are, whatever signs they hold', () => {
    const odd = riskOf({
      ...none,
      isRaised: true,
      places: [place('seat', 'US', 'St. (Old) Paul+')],
    });
    expect(blurText('In St. (Old) Paul+ since 1990; in Stx', odd)).toBe(
      'In […] since 1990; in Stx',
    );
  });
});

describe('the largest profile', () => {
  const phrase = 'santiago de los caballeros de la santísima trinidad y nuestra señora ';
  const longName = (start: string, length: number) => (start + phrase.repeat(4)).slice(0, length);
  const long = (i: number) => ({
    region: longName(`alta verapaz ${i} `, 120),
    municipality: longName(`san juan ${i} `, 120),
    street: longName(`callejón ${i} `, 200),
  });
  const alike = (i: number) => ({
    region: `${'a '.repeat(50)}${i}`,
    municipality: `${'a '.repeat(i + 2)}b`,
    street: 'a'.repeat(140 + i),
  });
  const texts = { long: phrase, alike: 'a ', 'of one word': 'a' };

  it.each([
    ['long', long],
    ['alike', alike],
    ['of one word', alike],
  ] as const)('with names that are %s is blurred in under 50 ms', (kind, names) => {
    const places = Array.from({ length: 60 }, (_, i) => ({
      ...place(i === 0 ? 'seat' : 'office', 'MX', ''),
      ...names(i),
    }));
    const languages = places.map((_, i) => ({ municipality: longName(`san mateo ${i} `, 120) }));
    // All texts of a profile in two languages come to about 60,000 characters; the search index reads them
    // twice: once for visitors, once for the network.
    const text = texts[kind].repeat(5_000).slice(0, 5_000);
    const took = Array.from({ length: 8 }, () => {
      const start = process.cpuUsage();
      const risk = riskOf({ isRaised: true, areTextsShown: true, places, languages });
      for (let i = 0; i < 24; i += 1) blurText(`${i} ${text}`, risk);
      return process.cpuUsage(start).user / 1_000;
    });
    expect(Math.min(...took)).toBeLessThan(50);
  });
});

describe('languages', () => {
  it('stand once when their municipality is hidden', () => {
    const risk = riskOf({ ...none, isRaised: true });
    const mam = { languageCode: 'mam', variant: '' };
    const two = [
      { ...mam, municipality: 'Todos Santos' },
      { ...mam, municipality: 'Comitancillo' },
    ];
    expect(blurLanguages(two, risk)).toEqual([{ ...mam, municipality: '' }]);
  });

  it('is every address and telephone for visitors alone; forms and pages stay', () => {
    const risk = riskOf({ ...none, isRaised: true });
    const form = { email: '', phone: '', url: 'https://example.org/form' };
    const all = [form, { ...form, email: 'ana@example.org' }, { ...form, phone: '1', url: '' }];
    expect(blurContacts(all, risk, false)).toEqual([form, form]);
    expect(blurContacts(all, risk, true)).toEqual(all);
    expect(blurContacts(all, null, false)).toEqual(all);
  });
});
