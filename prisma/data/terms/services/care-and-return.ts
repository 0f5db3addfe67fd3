import type { TermSeed } from '../../shapes';

/** Services for care, schooling, families and return. */
export const careAndReturn: TermSeed[] = [
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
];
