/** A document that recommends something to States; nothing of its recommendations is seeded. */
export interface SourceDocumentSeed {
  slug: string;
  symbol: string;
  /** as exact as it is known */
  issued: string;
  countryCode: string | null;
  texts: Record<'es' | 'en', { body: string; title: string }>;
}

const crc = { es: 'Comité de los Derechos del Niño', en: 'Committee on the Rights of the Child' };
const cmw = {
  es: 'Comité de Protección de los Derechos de Todos los Trabajadores Migratorios y de sus Familiares',
  en: 'Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families',
};

const observations = (
  slug: string,
  symbol: string,
  countryCode: string,
  body: typeof crc,
  country: { es: string; en: string },
): SourceDocumentSeed => ({
  ...{ slug, symbol, issued: '', countryCode },
  texts: {
    es: { body: body.es, title: `Observaciones finales sobre ${country.es}` },
    en: { body: body.en, title: `Concluding observations on ${country.en}` },
  },
});

const mexico = { es: 'México', en: 'Mexico' };
const elSalvador = { es: 'El Salvador', en: 'El Salvador' };
const honduras = { es: 'Honduras', en: 'Honduras' };

/** The documents from which recommendations can be entered. */
export const sourceDocuments: readonly SourceDocumentSeed[] = [
  {
    ...{ slug: 'study-2015', symbol: '', issued: '2015-02', countryCode: null },
    texts: {
      es: {
        body: 'Center for Gender & Refugee Studies; Universidad Nacional de Lanús',
        title:
          'Niñez y migración en Centro y Norte América: causas, políticas, prácticas y desafíos',
      },
      en: {
        body: 'Center for Gender & Refugee Studies; Universidad Nacional de Lanús',
        title:
          'Childhood and Migration in Central and North America: Causes, Policies, Practices and Challenges',
      },
    },
  },
  observations('crc-c-mex-co-4-5', 'CRC/C/MEX/CO/4-5', 'MX', crc, mexico),
  observations('crc-c-slv-co-5-6', 'CRC/C/SLV/CO/5-6', 'SV', crc, elSalvador),
  observations('crc-c-hnd-co-6-7', 'CRC/C/HND/CO/6-7', 'HN', crc, honduras),
  observations('cmw-c-hnd-co-1', 'CMW/C/HND/CO/1', 'HN', cmw, honduras),
  {
    ...{ slug: 'oc-21-14', symbol: 'OC-21/14', issued: '2014', countryCode: null },
    texts: {
      es: {
        body: 'Corte Interamericana de Derechos Humanos',
        title: 'Opinión consultiva OC-21/14 sobre niñas y niños en el contexto de la migración',
      },
      en: {
        body: 'Inter-American Court of Human Rights',
        title: 'Advisory Opinion OC-21/14 on children in the context of migration',
      },
    },
  },
  {
    slug: 'cmw-gc-4-crc-gc-23',
    ...{ symbol: 'CMW/C/GC/4–CRC/C/GC/23', issued: '2017', countryCode: null },
    texts: {
      es: {
        body: `${cmw.es}; ${crc.es}`,
        title: 'Observación general conjunta núm. 4 y núm. 23, sobre la niñez en la migración',
      },
      en: {
        body: `${cmw.en}; ${crc.en}`,
        title: 'Joint general comment No. 4 and No. 23, on children in migration',
      },
    },
  },
];
