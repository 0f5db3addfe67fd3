import type { TermSeed } from '../shapes';

/** The topics about which people write to an organization. A contact is always a role, never a person. */
export const contactRoles: TermSeed[] = [
  {
    slug: 'general',
    text: {
      es: {
        name: 'Contacto general',
        description: 'Para cualquier consulta, cuando no sabe a quién escribir.',
        synonyms: ['información', 'recepción', 'consultas', 'correo general'],
      },
      en: {
        name: 'General contact',
        description: 'For any question, when you do not know whom to write to.',
        synonyms: ['information', 'front desk', 'enquiries', 'inquiries'],
      },
    },
  },
  {
    slug: 'direction',
    text: {
      es: {
        name: 'Dirección y coordinación',
        description: 'Para acuerdos entre organizaciones y decisiones institucionales.',
        synonyms: ['dirección', 'coordinación', 'secretaría', 'enlace con la red', 'alianzas'],
      },
      en: {
        name: 'Leadership and coordination',
        description: 'For agreements between organizations and institutional decisions.',
        synonyms: ['management', 'coordination', 'secretariat', 'network liaison', 'partnerships'],
      },
    },
  },
  {
    slug: 'legal',
    text: {
      es: {
        name: 'Área legal',
        description: 'Para consultas sobre orientación y representación legal.',
        synonyms: ['área jurídica', 'equipo legal', 'defensa', 'abogacía'],
      },
      en: {
        name: 'Legal team',
        description: 'For questions on legal orientation and representation.',
        synonyms: ['legal department', 'lawyers', 'attorneys', 'legal services'],
      },
    },
  },
  {
    slug: 'psychosocial-care',
    text: {
      es: {
        name: 'Atención psicosocial',
        description: 'Para consultas sobre apoyo psicológico y social.',
        synonyms: ['psicología', 'equipo psicosocial', 'salud mental', 'trabajo social'],
      },
      en: {
        name: 'Psychosocial care',
        description: 'For questions on psychological and social support.',
        synonyms: ['psychology', 'psychosocial team', 'mental health', 'social work'],
      },
    },
  },
  {
    slug: 'family-tracing',
    text: {
      es: {
        name: 'Búsqueda familiar',
        description:
          'Para coordinar la localización de familiares por los canales seguros de cada organización.',
        synonyms: ['búsqueda de familiares', 'localización', 'reunificación'],
      },
      en: {
        name: 'Family tracing',
        description:
          'For coordinating the search for relatives through each organization’s own secure channels.',
        synonyms: ['tracing', 'family search', 'reunification'],
      },
    },
  },
  {
    slug: 'shelter',
    text: {
      es: {
        name: 'Albergue',
        description: 'Para consultas sobre cupos y condiciones de alojamiento.',
        synonyms: ['casa', 'hogar', 'alojamiento', 'cupos', 'casa del migrante'],
      },
      en: {
        name: 'Shelter',
        description: 'For questions on places available and terms of stay.',
        synonyms: ['home', 'housing', 'beds', 'accommodation', 'placements'],
      },
    },
  },
  {
    slug: 'detention-monitoring',
    text: {
      es: {
        name: 'Monitoreo de detención',
        description: 'Para consultas sobre visitas y condiciones en lugares de detención.',
        synonyms: ['monitoreo', 'visitas', 'frontera', 'detención'],
      },
      en: {
        name: 'Detention monitoring',
        description: 'For questions on visits to and conditions in places of detention.',
        synonyms: ['monitoring', 'visits', 'border', 'detention'],
      },
    },
  },
  {
    slug: 'return-and-reintegration',
    text: {
      es: {
        name: 'Retorno y reintegración',
        description: 'Para preparar un retorno seguro y el acompañamiento posterior.',
        synonyms: ['repatriación', 'recepción', 'retorno', 'reinserción'],
      },
      en: {
        name: 'Return and reintegration',
        description: 'For preparing a safe return and the support that follows.',
        synonyms: ['repatriation', 'reception', 'return', 'reintegration'],
      },
    },
  },
  {
    slug: 'interpreting',
    text: {
      es: {
        name: 'Interpretación',
        description: 'Para pedir intérpretes o apoyo en una lengua.',
        synonyms: ['intérpretes', 'traducción', 'lenguas indígenas'],
      },
      en: {
        name: 'Interpreting',
        description: 'For requesting interpreters or help in a language.',
        synonyms: ['interpreters', 'translation', 'language access'],
      },
    },
  },
  {
    slug: 'research',
    text: {
      es: {
        name: 'Investigación',
        description: 'Para consultas sobre estudios, datos y condiciones de país.',
        synonyms: ['estudios', 'datos', 'academia', 'condiciones de país'],
      },
      en: {
        name: 'Research',
        description: 'For questions on studies, data and country conditions.',
        synonyms: ['studies', 'data', 'academic', 'country conditions'],
      },
    },
  },
  {
    slug: 'training',
    text: {
      es: {
        name: 'Capacitación',
        description: 'Para pedir u ofrecer cursos, talleres y asistencia técnica.',
        synonyms: ['formación', 'talleres', 'cursos', 'asistencia técnica'],
      },
      en: {
        name: 'Training',
        description: 'For requesting or offering courses, workshops and technical assistance.',
        synonyms: ['workshops', 'courses', 'capacity building', 'technical assistance'],
      },
    },
  },
  {
    slug: 'advocacy',
    text: {
      es: {
        name: 'Incidencia',
        description: 'Para acciones conjuntas, audiencias y posicionamientos.',
        synonyms: ['políticas públicas', 'acciones conjuntas', 'audiencias', 'campañas'],
      },
      en: {
        name: 'Advocacy',
        description: 'For joint action, hearings and statements.',
        synonyms: ['policy', 'joint action', 'hearings', 'campaigns'],
      },
    },
  },
  {
    slug: 'press',
    text: {
      es: {
        name: 'Prensa',
        description: 'Para periodistas y medios de comunicación.',
        synonyms: ['comunicación', 'medios', 'periodistas', 'vocería'],
      },
      en: {
        name: 'Press',
        description: 'For journalists and the media.',
        synonyms: ['media', 'communications', 'journalists', 'spokesperson'],
      },
    },
  },
];
