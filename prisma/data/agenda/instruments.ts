import { international } from './international';
import type { InstrumentSeed } from './shapes';

const code = (title: number, section: number) =>
  `https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title${title}-section${section}&num=0&edition=prelim`;

/** Laws, treaties, rulings and agreements of the table of facts. An instrument’s `slug` in other files is its number. */
export const instruments: InstrumentSeed[] = [
  {
    slug: 'us-8-usc-1232',
    kind: 'law',
    country: 'US',
    number: '8 USC 1232',
    name: {
      es: 'Ley sobre la evaluación, el traslado y el proceso de niñas, niños y adolescentes',
      en: 'Law on the screening, transfer and proceedings of children',
    },
    url: code(8, 1232),
    events: [{ row: 'us-screening', kind: 'adopted', on: '2008' }],
  },
  {
    slug: 'us-6-usc-279',
    kind: 'law',
    country: 'US',
    number: '6 USC 279',
    name: {
      es: 'Ley que define a quién se considera no acompañado',
      en: 'Law that defines who is unaccompanied',
    },
    url: code(6, 279),
    events: [],
  },
  {
    slug: 'us-8-usc-1158',
    kind: 'law',
    country: 'US',
    number: '8 USC 1158',
    name: { es: 'Ley de asilo', en: 'Asylum law' },
    url: code(8, 1158),
    events: [],
  },
  {
    slug: 'us-flores',
    kind: 'settlement',
    country: 'US',
    number: 'Flores',
    name: { es: 'Acuerdo judicial Flores', en: 'Flores settlement' },
    events: [
      { row: 'us-flores', kind: 'adopted', on: '1997' },
      {
        row: 'us-flores',
        kind: 'partly_ended',
        on: '2024-07-01',
        text: {
          es: 'Para el HHS, con excepciones; entonces obligaba a CBP y a ICE.',
          en: 'As to HHS, with exceptions; it bound CBP and ICE then.',
        },
      },
      {
        row: 'us-flores-motion',
        kind: 'upheld',
        on: '2025-08-15',
        text: {
          es: 'Un tribunal (C.D. Cal.) negó otra petición de ponerle fin.',
          en: 'A court (C.D. Cal.) denied a further motion to end it.',
        },
      },
    ],
  },
  {
    slug: 'us-interim-rule-sponsors',
    kind: 'regulation',
    country: 'US',
    number: 'Interim rule, Mar. 25, 2025',
    name: {
      es: 'Norma provisional sobre las personas patrocinadoras',
      en: 'Interim rule on sponsors',
    },
    events: [{ row: 'us-sponsors-rule', kind: 'adopted', on: '2025-03-25' }],
  },
  {
    slug: 'us-angelica-s',
    kind: 'ruling',
    country: 'US',
    number: 'Angelica S. v. HHS',
    name: {
      es: 'Orden judicial preliminar contra requisitos de documentos (D.D.C.)',
      en: 'Preliminary injunction on documentation requirements (D.D.C.)',
    },
    events: [{ row: 'us-sponsors-injunction', kind: 'adopted', on: '2025-06-09' }],
  },
  {
    slug: 'us-injunction-expulsions',
    kind: 'ruling',
    country: 'US',
    number: 'D.D.C., Sept. 18, 2025',
    name: {
      es: 'Orden judicial preliminar contra la expulsión de niñas, niños y adolescentes de Guatemala bajo custodia',
      en: 'Preliminary injunction on expelling Guatemalan children in custody',
    },
    events: [{ row: 'us-expulsions', kind: 'adopted', on: '2025-09-18' }],
  },
  {
    slug: 'mx-lgdnna',
    kind: 'law',
    country: 'MX',
    number: 'LGDNNA',
    name: {
      es: 'Ley General de los Derechos de Niñas, Niños y Adolescentes',
      en: 'General Law on the Rights of Children and Adolescents',
    },
    events: [{ row: 'mx-childrens-law', kind: 'published', on: '2014-12-04' }],
  },
  {
    slug: 'mx-ley-de-migracion',
    kind: 'law',
    country: 'MX',
    number: 'Ley de Migración',
    name: { es: 'Ley de Migración', en: 'Migration Law' },
    events: [
      {
        row: 'mx-detention',
        kind: 'amended',
        on: '2020-11-11',
        text: { es: 'Se publicó la reforma.', en: 'The reform was published.' },
      },
      {
        row: 'mx-detention',
        kind: 'in_force',
        on: '2021-01-11',
        text: { es: 'La reforma entró en vigor.', en: 'The reform came into force.' },
      },
    ],
  },
  {
    slug: 'gt-decreto-27-2003',
    kind: 'law',
    country: 'GT',
    number: 'Decreto 27-2003',
    name: { es: 'Ley de protección de la niñez', en: 'Child-protection law' },
    events: [{ row: 'gt-laws', kind: 'adopted' }],
  },
  {
    slug: 'gt-decreto-44-2016',
    kind: 'law',
    country: 'GT',
    number: 'Decreto 44-2016',
    name: { es: 'Código de Migración', en: 'Migration Code' },
    events: [{ row: 'gt-laws', kind: 'adopted' }],
  },
  {
    slug: 'gt-acuerdo-146-2014',
    kind: 'agreement',
    country: 'GT',
    number: 'Acuerdo 146-2014',
    name: {
      es: 'Acuerdo sobre la comisión para la niñez retornada',
      en: 'Acuerdo on the commission for returned children',
    },
    events: [{ row: 'gt-reception', kind: 'adopted' }],
  },
  {
    slug: 'gt-protocolo-2017',
    kind: 'protocol',
    country: 'GT',
    number: 'Protocolo, 2017',
    name: {
      es: 'Protocolo de recepción por tierra, por aire y de familias',
      en: 'Reception protocol for land, air and families',
    },
    events: [{ row: 'gt-reception', kind: 'adopted', on: '2017-02' }],
  },
  {
    slug: 'hn-pcm-27-2014',
    kind: 'regulation',
    country: 'HN',
    number: 'PCM-27-2014',
    name: {
      es: 'Norma por la que la DINAF sustituyó al IHNFA',
      en: 'Instrument by which DINAF replaced IHNFA',
    },
    events: [{ row: 'hn-authorities', kind: 'adopted' }],
  },
  {
    slug: 'hn-decreto-106-2013',
    kind: 'law',
    country: 'HN',
    number: 'Decreto 106-2013',
    name: {
      es: 'Ley para las personas migrantes hondureñas y sus familias',
      en: 'Law for Honduran migrants and their families',
    },
    events: [{ row: 'hn-migrants-law', kind: 'adopted' }],
  },
  {
    slug: 'sv-decreto-839',
    kind: 'law',
    country: 'SV',
    number: 'Decreto 839',
    name: { es: 'LEPINA', en: 'LEPINA' },
    events: [
      { row: 'sv-childrens-law', kind: 'in_force', on: '2010-04-16' },
      {
        row: 'sv-childrens-law',
        kind: 'replaced',
        on: '2023-01-01',
        text: {
          es: 'La sustituyó Crecer Juntos (Decreto 431).',
          en: 'Crecer Juntos (Decreto 431) replaced it.',
        },
      },
    ],
  },
  {
    slug: 'sv-decreto-431',
    kind: 'law',
    country: 'SV',
    number: 'Decreto 431',
    name: { es: 'Ley Crecer Juntos', en: 'Crecer Juntos law' },
    events: [{ row: 'sv-childrens-law', kind: 'in_force', on: '2023-01-01' }],
  },
  {
    slug: 'sv-decreto-286',
    kind: 'law',
    country: 'SV',
    number: 'Decreto 286',
    name: { es: 'Ley de migración', en: 'Migration law' },
    events: [{ row: 'sv-migration-law', kind: 'published', on: '2019-04-25' }],
  },
  ...international,
];
