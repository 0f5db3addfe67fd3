import { describe, expect, it } from 'vitest';
import { languageOf } from './language.mjs';
import { asTitle, headingOf } from './title.mjs';

describe('the offered title', () => {
  it.each([
    'Guía para acompañar a la niñez en retorno',
    'Opinión Consultiva OC-21/14',
    'I-589, Application for Asylum',
    'A quién acudir y cómo',
  ])('%s can be one', (title) => {
    expect(asTitle(title)).toBe(title);
  });

  it.each([
    '1 2 3 4 5 6 7 28 WO',
    'Declaraci ó n',
    'C:\\Users\\ana\\informe final',
    'informe-final_v3.docx',
    'Microsoft Word - oficio',
    'Documento1',
    '2024-03-01',
    'De acuerdo con lo dispuesto en los artículos anteriores y en atención a las circunstancias, se acuerda que la '.repeat(
      2,
    ),
  ])('%s cannot', (title) => {
    expect(asTitle(title)).toBe('');
  });

  const item = (str: string, height: number) => ({ str, height });
  const joined = (items: { str: string }[]) => items.map(({ str }) => str).join(' ');

  it('is the largest type of the page, if there is a larger one than that of the text', () => {
    const prose = Array.from({ length: 30 }, () => item('palabras de un párrafo cualquiera', 10));
    const whole = [
      item('Red de casas', 9),
      item('Protocolo', 24),
      item('de retorno', 24),
      ...prose,
    ];
    expect(headingOf(whole, joined)).toBe('Protocolo de retorno');
    expect(headingOf(prose, joined)).toBe('');
    // A page number in large type is not one, so the next size counts.
    expect(headingOf([item('28', 40), ...whole], joined)).toBe('Protocolo de retorno');
  });
});

describe('the offered language', () => {
  it.each([
    [
      'Form for the request of documents. Complete all parts and return it to the office on time.',
      'eng',
    ],
    [
      'Formulario para la solicitud de documentos. Llene todas las partes y devuélvalo en la oficina.',
      'spa',
    ],
    [
      'Formulaire pour la demande de documents. Remplissez toutes les parties et rendez-le dans un bureau.',
      'fra',
    ],
    [
      'I-589 I-765 G-28 EOIR-28 AR-11 I-360 N-400 DS-260 I-130 I-485 I-864 I-912 I-94 I-90 I-601',
      null,
    ],
  ])('%s: %s', async (text, language) => {
    expect(await languageOf([text], undefined)).toBe(language);
  });

  it('is the declared one where the text leaves a doubt', async () => {
    expect(await languageOf(['Anexo 1'], 'es-GT')).toBe('spa');
  });
});
