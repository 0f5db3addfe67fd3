import type { InstrumentSeed } from './shapes';

/** Instruments of the region and of the world. */
export const international: InstrumentSeed[] = [
  {
    slug: 'crc',
    kind: 'treaty',
    number: 'CRC',
    name: {
      es: 'Convención sobre los Derechos del Niño',
      en: 'Convention on the Rights of the Child',
    },
    events: [
      {
        row: 'us-crc',
        kind: 'not_joined',
        country: 'US',
        text: { es: 'Dato de 2018.', en: 'As of 2018.' },
      },
    ],
  },
  {
    slug: 'cmw',
    kind: 'treaty',
    number: 'CMW',
    name: {
      es: 'Convención sobre los derechos de las personas trabajadoras migratorias y de sus familiares',
      en: 'Convention on the rights of migrant workers and their families',
    },
    events: [
      { row: 'cmw-parties', kind: 'joined', country: 'MX', on: '1999' },
      { row: 'cmw-parties', kind: 'joined', country: 'GT', on: '2003-03-14' },
      { row: 'cmw-parties', kind: 'joined', country: 'SV', on: '2003-03-14' },
      { row: 'cmw-parties', kind: 'joined', country: 'HN', on: '2005-08-09' },
    ],
  },
  {
    slug: 'crm-guidelines-2016',
    kind: 'guidelines',
    number: 'CRM, 2016',
    name: {
      es: 'Lineamientos regionales para la protección de la niñez migrante (CRM), San Pedro Sula',
      en: 'Regional guidelines for the protection of migrant children (CRM), San Pedro Sula',
    },
    events: [{ row: 'region-guidelines', kind: 'adopted', on: '2016-11' }],
  },
  {
    slug: 'memorandum-2006',
    kind: 'agreement',
    number: 'Memorándum, 2006',
    name: {
      es: 'Memorándum sobre repatriación por tierra, con atención diferenciada a niñas, niños y adolescentes',
      en: 'Memorandum on repatriation by land, with differentiated care for children',
    },
    events: [{ row: 'region-memorandum', kind: 'adopted', on: '2006-05' }],
  },
  {
    slug: 'oc-21-14',
    kind: 'opinion',
    number: 'OC-21/14',
    name: {
      es: 'Opinión consultiva de la Corte Interamericana: no privar de la libertad a niñas, niños ni adolescentes por su situación migratoria (cap. IX)',
      en: 'Advisory opinion of the Inter-American Court: no deprivation of liberty of children for migration status (ch. IX)',
    },
    events: [{ row: 'standard-court', kind: 'adopted', on: '2014' }],
  },
  {
    slug: 'cmw-gc-4-crc-gc-23',
    kind: 'opinion',
    number: 'CMW GC 4 / CRC GC 23',
    name: {
      es: 'Observación general conjunta: prohibir por ley la detención migratoria de niñas, niños, adolescentes y familias (párr. 12)',
      en: 'Joint general comment: detention of children and families for immigration to be prohibited by law (para. 12)',
    },
    events: [{ row: 'standard-committees', kind: 'adopted', on: '2017' }],
  },
];
