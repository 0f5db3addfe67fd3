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
      expect(risk?.names).toContain('Todos Santos');
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
