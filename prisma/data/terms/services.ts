import type { TermSeed } from '../shapes';

export const services: TermSeed[] = [
  {
    slug: 'legal-orientation',
    text: {
      es: {
        name: 'Orientación legal',
        description:
          'Información y consejo sobre derechos, trámites y opciones, sin asumir la defensa.',
        synonyms: [
          'orientación jurídica',
          'asesoría legal',
          'asesoría jurídica',
          'información sobre derechos',
          'consulta legal',
          'conozca sus derechos',
        ],
      },
      en: {
        name: 'Legal orientation',
        description:
          'Information and advice on rights, procedures and options, without taking on the case.',
        synonyms: [
          'legal advice',
          'legal information',
          'rights advice',
          'know your rights',
          'KYR',
          'legal consultation',
          'legal screening',
        ],
      },
    },
  },
  {
    slug: 'representation',
    text: {
      es: {
        name: 'Representación',
        description: 'Defensa por profesionales del derecho ante autoridades y tribunales.',
        synonyms: [
          'representación legal',
          'representación jurídica',
          'defensa',
          'abogada',
          'abogado',
          'pro bono',
          'patrocinio',
        ],
      },
      en: {
        name: 'Representation',
        description: 'Defence by lawyers before authorities and courts.',
        synonyms: [
          'legal representation',
          'attorney',
          'lawyer',
          'counsel',
          'pro bono',
          'legal defense',
          'legal defence',
        ],
      },
    },
  },
  {
    slug: 'shelter',
    text: {
      es: {
        name: 'Albergue',
        description: 'Alojamiento seguro y temporal, con alimentación y acompañamiento.',
        synonyms: [
          'casa del migrante',
          'refugio temporal',
          'hogar',
          'casa hogar',
          'alojamiento',
          'casa de acogida',
          'resguardo',
        ],
      },
      en: {
        name: 'Shelter',
        description: 'Safe temporary accommodation, with food and support.',
        synonyms: [
          'migrant shelter',
          'safe house',
          'home',
          'housing',
          'accommodation',
          'temporary lodging',
          'refuge',
        ],
      },
    },
  },
  {
    slug: 'psychosocial-care',
    text: {
      es: {
        name: 'Atención psicosocial',
        description: 'Acompañamiento psicológico y social, individual, familiar o en grupo.',
        synonyms: [
          'apoyo psicosocial',
          'acompañamiento psicosocial',
          'atención psicológica',
          'terapia',
          'psicología',
          'salud mental',
          'SMAPS',
        ],
      },
      en: {
        name: 'Psychosocial care',
        description: 'Psychological and social support for individuals, families or groups.',
        synonyms: [
          'psychosocial support',
          'psychological care',
          'counselling',
          'counseling',
          'therapy',
          'mental health',
          'MHPSS',
        ],
      },
    },
  },
  {
    slug: 'health',
    text: {
      es: {
        name: 'Salud',
        description: 'Atención médica directa o derivación acompañada a un servicio de salud.',
        synonyms: [
          'atención médica',
          'atención en salud',
          'medicina',
          'enfermería',
          'clínica',
          'vacunas',
        ],
      },
      en: {
        name: 'Health',
        description: 'Medical care, given directly or by accompanied referral to a health service.',
        synonyms: [
          'health care',
          'healthcare',
          'medical care',
          'medicine',
          'nursing',
          'clinic',
          'vaccines',
        ],
      },
    },
  },
  {
    slug: 'education',
    text: {
      es: {
        name: 'Educación',
        description: 'Acceso a la escuela, nivelación, becas o formación para el trabajo.',
        synonyms: [
          'escuela',
          'escolarización',
          'nivelación escolar',
          'inscripción escolar',
          'becas',
          'formación profesional',
          'alfabetización',
        ],
      },
      en: {
        name: 'Education',
        description: 'Access to school, catch-up classes, scholarships or training for work.',
        synonyms: [
          'school',
          'schooling',
          'enrolment',
          'enrollment',
          'scholarships',
          'vocational training',
          'literacy',
        ],
      },
    },
  },
  {
    slug: 'family-tracing',
    text: {
      es: {
        name: 'Búsqueda familiar',
        description:
          'Localización de familiares y restablecimiento del contacto, cuando es seguro.',
        synonyms: [
          'búsqueda de familiares',
          'localización de familiares',
          'contacto entre familiares',
          'RCF',
        ],
      },
      en: {
        name: 'Family tracing',
        description: 'Locating relatives and restoring contact, where it is safe to do so.',
        synonyms: [
          'tracing',
          'family search',
          'locating relatives',
          'restoring family links',
          'RFL',
        ],
      },
    },
  },
  {
    slug: 'return-accompaniment',
    text: {
      es: {
        name: 'Acompañamiento al retorno',
        description: 'Acompañamiento antes, durante y después del viaje de regreso.',
        synonyms: [
          'retorno asistido',
          'retorno acompañado',
          'acompañamiento en el retorno',
          'traslado',
          'recepción',
          'viaje de regreso',
        ],
      },
      en: {
        name: 'Return accompaniment',
        description: 'Support before, during and after the journey back.',
        synonyms: [
          'assisted return',
          'accompanied return',
          'return support',
          'travel escort',
          'reception',
          'journey home',
        ],
      },
    },
  },
  {
    slug: 'home-visits',
    text: {
      es: {
        name: 'Visita domiciliaria',
        description:
          'Visitas al hogar y a la comunidad para conocer la situación y dar seguimiento.',
        synonyms: [
          'visitas domiciliarias',
          'visita a domicilio',
          'estudio socioeconómico',
          'estudio social',
          'seguimiento en el hogar',
        ],
      },
      en: {
        name: 'Home visits',
        description: 'Visits to the home and community to learn about the situation and follow up.',
        synonyms: [
          'home visit',
          'home study',
          'home assessment',
          'social study',
          'follow-up visits',
        ],
      },
    },
  },
  {
    slug: 'interpreting',
    text: {
      es: {
        name: 'Interpretación',
        description: 'Interpretación entre lenguas, en persona o a distancia.',
        synonyms: ['intérprete', 'intérpretes', 'traducción', 'traductora', 'lenguas indígenas'],
      },
      en: {
        name: 'Interpreting',
        description: 'Interpreting between languages, in person or at a distance.',
        synonyms: ['interpreter', 'interpretation', 'translation', 'translator', 'language access'],
      },
    },
  },
  {
    slug: 'expert-testimony',
    text: {
      es: {
        name: 'Peritaje',
        description: 'Dictámenes y declaraciones de personas expertas para un proceso legal.',
        synonyms: [
          'peritajes',
          'perita',
          'perito',
          'dictamen',
          'declaración pericial',
          'testimonio experto',
          'condiciones de país',
        ],
      },
      en: {
        name: 'Expert testimony',
        description: 'Opinions and statements by experts for use in a legal process.',
        synonyms: [
          'expert witness',
          'expert opinion',
          'expert consultation',
          'expert declaration',
          'affidavit',
          'country conditions expert',
        ],
      },
    },
  },
  {
    slug: 'training',
    text: {
      es: {
        name: 'Capacitación',
        description:
          'Cursos, talleres y asistencia técnica para personal, autoridades o comunidades.',
        synonyms: [
          'formación',
          'talleres',
          'cursos',
          'diplomado',
          'posgrado',
          'asistencia técnica',
        ],
      },
      en: {
        name: 'Training',
        description:
          'Courses, workshops and technical assistance for staff, authorities or communities.',
        synonyms: [
          'workshops',
          'courses',
          'capacity building',
          'postgraduate degree',
          'technical assistance',
        ],
      },
    },
  },
];
