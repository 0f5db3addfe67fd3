import type { TermSeed } from '../shapes';

export const resourceTypes: TermSeed[] = [
  {
    slug: 'report',
    text: {
      es: {
        name: 'Informe',
        description: 'Estudio o informe con hallazgos y recomendaciones.',
        synonyms: ['estudio', 'investigación', 'diagnóstico', 'reporte', 'publicación', 'libro'],
      },
      en: {
        name: 'Report',
        description: 'A study or report with findings and recommendations.',
        synonyms: ['study', 'research', 'paper', 'assessment', 'publication', 'book'],
      },
    },
  },
  {
    slug: 'practice-guide',
    text: {
      es: {
        name: 'Guía práctica',
        description: 'Orientaciones paso a paso para quien acompaña o representa.',
        synonyms: ['guía', 'manual', 'caja de herramientas', 'buenas prácticas', 'instructivo'],
      },
      en: {
        name: 'Practice guide',
        description: 'Step-by-step guidance for those who accompany or represent.',
        synonyms: ['guide', 'manual', 'handbook', 'toolkit', 'practice advisory', 'good practice'],
      },
    },
  },
  {
    slug: 'legal-template',
    text: {
      es: {
        name: 'Modelo de escrito',
        description: 'Modelo de demanda, solicitud, amparo u otro escrito para adaptar.',
        synonyms: ['plantilla', 'modelo', 'escrito', 'demanda', 'solicitud', 'amparo', 'machote'],
      },
      en: {
        name: 'Legal template',
        description: 'A model petition, motion, brief or other filing to adapt.',
        synonyms: [
          'template',
          'sample',
          'model brief',
          'motion',
          'petition',
          'declaration',
          'filing',
        ],
      },
    },
  },
  {
    slug: 'form',
    text: {
      es: {
        name: 'Formulario',
        description: 'Formulario o ficha en blanco para usar en el trabajo diario.',
        synonyms: ['ficha', 'formato', 'solicitud en blanco', 'boleta', 'lista de verificación'],
      },
      en: {
        name: 'Form',
        description: 'A blank form or sheet for daily work.',
        synonyms: ['blank form', 'intake form', 'questionnaire', 'checklist'],
      },
    },
  },
  {
    slug: 'protocol',
    text: {
      es: {
        name: 'Protocolo',
        description: 'Procedimiento acordado que dice quién hace qué y en qué orden.',
        synonyms: ['procedimiento', 'ruta', 'ruta de atención', 'lineamientos', 'hoja de ruta'],
      },
      en: {
        name: 'Protocol',
        description: 'An agreed procedure that says who does what, and in which order.',
        synonyms: ['procedure', 'SOP', 'standard operating procedure', 'guidelines', 'pathway'],
      },
    },
  },
  {
    slug: 'law',
    text: {
      es: {
        name: 'Ley o norma',
        description: 'Tratado, ley, reglamento u otra norma vigente.',
        synonyms: ['ley', 'norma', 'legislación', 'reglamento', 'decreto', 'tratado', 'convención'],
      },
      en: {
        name: 'Law',
        description: 'A treaty, statute, regulation or other rule in force.',
        synonyms: [
          'legislation',
          'statute',
          'regulation',
          'rule',
          'decree',
          'treaty',
          'convention',
        ],
      },
    },
  },
  {
    slug: 'case-law',
    text: {
      es: {
        name: 'Jurisprudencia',
        description: 'Sentencias, opiniones y decisiones de tribunales u órganos internacionales.',
        synonyms: ['sentencia', 'fallo', 'resolución', 'precedente', 'opinión consultiva'],
      },
      en: {
        name: 'Case law',
        description: 'Judgments, opinions and decisions of courts or international bodies.',
        synonyms: [
          'jurisprudence',
          'judgment',
          'ruling',
          'decision',
          'precedent',
          'advisory opinion',
        ],
      },
    },
  },
  {
    slug: 'training',
    text: {
      es: {
        name: 'Curso',
        description: 'Materiales de un curso o taller, para estudiar o para impartir.',
        synonyms: ['capacitación', 'formación', 'taller', 'módulo', 'seminario', 'presentación'],
      },
      en: {
        name: 'Training',
        description: 'Materials of a course or workshop, to study or to teach.',
        synonyms: ['course', 'workshop', 'module', 'webinar', 'curriculum', 'slides'],
      },
    },
  },
  {
    slug: 'fact-sheet',
    text: {
      es: {
        name: 'Ficha informativa',
        description: 'Una o dos páginas con lo esencial de un tema.',
        synonyms: ['hoja informativa', 'folleto', 'resumen', 'infografía', 'preguntas frecuentes'],
      },
      en: {
        name: 'Fact sheet',
        description: 'One or two pages with the essentials of a subject.',
        synonyms: ['factsheet', 'leaflet', 'brief', 'summary', 'infographic', 'FAQ', 'one-pager'],
      },
    },
  },
  {
    slug: 'child-friendly-material',
    text: {
      es: {
        name: 'Material para NNA',
        description:
          'Material escrito o dibujado para que lo entiendan niñas, niños y adolescentes.',
        synonyms: [
          'material amigable',
          'cuento',
          'cartilla',
          'juego',
          'versión para la niñez',
          'lectura fácil',
        ],
      },
      en: {
        name: 'Child-friendly material',
        description: 'Material written or drawn so that children and adolescents understand it.',
        synonyms: ['child friendly', 'storybook', 'comic', 'game', 'easy read', 'for children'],
      },
    },
  },
  {
    slug: 'joint-statement',
    text: {
      es: {
        name: 'Posicionamiento',
        description: 'Postura pública que suscriben una o varias organizaciones.',
        synonyms: [
          'comunicado',
          'pronunciamiento',
          'declaración conjunta',
          'carta abierta',
          'postura',
        ],
      },
      en: {
        name: 'Joint statement',
        description: 'A public position signed by one or more organizations.',
        synonyms: [
          'statement',
          'press release',
          'declaration',
          'open letter',
          'sign-on letter',
          'position',
        ],
      },
    },
  },
  {
    slug: 'aggregate-data',
    text: {
      es: {
        name: 'Datos',
        description: 'Cifras y series agregadas, nunca datos de una persona.',
        synonyms: ['estadísticas', 'cifras', 'datos agregados', 'indicadores', 'series', 'tablas'],
      },
      en: {
        name: 'Aggregate data',
        description: 'Aggregated figures and series, never the data of one person.',
        synonyms: ['data', 'statistics', 'figures', 'indicators', 'dataset', 'tables'],
      },
    },
  },
];
