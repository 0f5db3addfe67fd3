import type { TermSeed } from '../shapes';

/** The ten stages of the corridor, in the order of a journey; family unity crosses all of them. */
export const stages: TermSeed[] = [
  {
    slug: 'origin',
    text: {
      es: {
        name: 'Origen',
        description: 'La vida antes de migrar y las causas que llevan a salir.',
        synonyms: [
          'país de origen',
          'causas',
          'causas estructurales',
          'prevención',
          'comunidad de origen',
        ],
      },
      en: {
        name: 'Origin',
        description: 'Life before migrating and the causes that lead people to leave.',
        synonyms: ['country of origin', 'root causes', 'prevention', 'community of origin'],
      },
    },
  },
  {
    slug: 'transit',
    text: {
      es: {
        name: 'Tránsito',
        description: 'El camino por uno o varios países hasta el destino.',
        synonyms: ['ruta migratoria', 'camino', 'trayecto', 'viaje', 'corredor'],
      },
      en: {
        name: 'Transit',
        description: 'The way through one or more countries toward the destination.',
        synonyms: ['migration route', 'journey', 'en route', 'travel', 'corridor'],
      },
    },
  },
  {
    slug: 'border-and-apprehension',
    text: {
      es: {
        name: 'Frontera y aprehensión',
        description: 'El cruce de una frontera y el primer contacto con las autoridades.',
        synonyms: [
          'frontera',
          'aprehensión',
          'rescate',
          'intercepción',
          'control fronterizo',
          'cruce',
        ],
      },
      en: {
        name: 'Border and apprehension',
        description: 'Crossing a border and first contact with the authorities.',
        synonyms: [
          'border',
          'apprehension',
          'interception',
          'border control',
          'encounter',
          'crossing',
        ],
      },
    },
  },
  {
    slug: 'detention-or-shelter',
    text: {
      es: {
        name: 'Detención o albergue',
        description: 'La estancia bajo custodia migratoria o en un albergue.',
        synonyms: [
          'detención',
          'albergue',
          'custodia',
          'estación migratoria',
          'centro de detención',
          'casa del migrante',
        ],
      },
      en: {
        name: 'Detention or shelter',
        description: 'Time spent in immigration custody or in a shelter.',
        synonyms: [
          'detention',
          'shelter',
          'custody',
          'detention center',
          'detention centre',
          'ORR',
        ],
      },
    },
  },
  {
    slug: 'asylum-and-legal-process',
    text: {
      es: {
        name: 'Asilo y proceso legal',
        description: 'Las solicitudes de protección y los procedimientos migratorios.',
        synonyms: [
          'asilo',
          'proceso legal',
          'procedimiento migratorio',
          'audiencia',
          'corte de inmigración',
          'refugio',
        ],
      },
      en: {
        name: 'Asylum and legal process',
        description: 'Claims for protection and immigration proceedings.',
        synonyms: [
          'asylum',
          'legal process',
          'immigration proceedings',
          'hearing',
          'immigration court',
          'refugee status',
        ],
      },
    },
  },
  {
    slug: 'destination-and-integration',
    text: {
      es: {
        name: 'Destino e integración',
        description: 'La vida en el país de destino: escuela, salud, vivienda y comunidad.',
        synonyms: ['destino', 'integración', 'inclusión', 'arraigo', 'acogida'],
      },
      en: {
        name: 'Destination and integration',
        description: 'Life in the country of destination: school, health, housing and community.',
        synonyms: [
          'destination',
          'integration',
          'inclusion',
          'settlement',
          'post-release services',
        ],
      },
    },
  },
  {
    slug: 'family-unity',
    text: {
      es: {
        name: 'Unidad familiar',
        description: 'El derecho a vivir en familia, que atraviesa todas las etapas.',
        synonyms: [
          'familia',
          'reunificación',
          'separación familiar',
          'vida familiar',
          'transversal',
        ],
      },
      en: {
        name: 'Family unity',
        description: 'The right to live in a family, which runs through every stage.',
        synonyms: ['family', 'reunification', 'family separation', 'family life', 'cross-cutting'],
      },
    },
  },
  {
    slug: 'repatriation',
    text: {
      es: {
        name: 'Repatriación',
        description: 'La decisión de retorno, su preparación y el viaje de regreso.',
        synonyms: ['deportación', 'retorno', 'devolución', 'regreso', 'retorno asistido'],
      },
      en: {
        name: 'Repatriation',
        description: 'The decision to return, its preparation and the journey back.',
        synonyms: ['deportation', 'return', 'removal', 'going back', 'assisted return'],
      },
    },
  },
  {
    slug: 'reception',
    text: {
      es: {
        name: 'Recepción',
        description:
          'La llegada al país de origen, la primera atención y el encuentro con la familia.',
        synonyms: ['llegada', 'centro de recepción', 'acogida', 'bienvenida', 'primera atención'],
      },
      en: {
        name: 'Reception',
        description: 'Arrival in the country of origin, first care and meeting the family.',
        synonyms: ['arrival', 'reception center', 'reception centre', 'welcome', 'first care'],
      },
    },
  },
  {
    slug: 'reintegration',
    text: {
      es: {
        name: 'Reintegración',
        description:
          'La vida después del retorno: escuela, medios de vida, salud y comunidad, en condiciones seguras.',
        synonyms: [
          'reinserción',
          'después del retorno',
          'seguimiento',
          'reinserción escolar',
          'arraigo',
        ],
      },
      en: {
        name: 'Reintegration',
        description: 'Life after return: school, livelihood, health and community, in safety.',
        synonyms: ['after return', 'follow-up', 'school reintegration', 'post-return support'],
      },
    },
  },
];
