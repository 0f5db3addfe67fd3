import type { ExpertiseGroupSeed } from '../../shapes';

export const healthAndSupport: ExpertiseGroupSeed = {
  group: {
    slug: 'health-and-support',
    text: {
      es: {
        name: 'Salud y apoyo',
        description:
          'Cuidado de la salud física y emocional, y constancia pericial de lo que se ha vivido.',
        synonyms: ['bienestar', 'atención en salud', 'apoyo emocional'],
      },
      en: {
        name: 'Health and support',
        description:
          'Care for physical and emotional health, and expert evidence of what a person has lived through.',
        synonyms: ['wellbeing', 'health care', 'emotional support'],
      },
    },
  },
  areas: [
    {
      slug: 'mhpss',
      parent: 'health-and-support',
      text: {
        es: {
          name: 'Salud mental y apoyo psicosocial (SMAPS)',
          description:
            'Apoyo emocional, comunitario y clínico para afrontar las pérdidas y la violencia, y para recuperar la vida cotidiana.',
          synonyms: [
            'SMAPS',
            'apoyo psicosocial',
            'atención psicosocial',
            'acompañamiento psicosocial',
            'atención psicológica',
            'psicología',
            'psicóloga',
            'terapia',
            'primeros auxilios psicológicos',
            'PAP',
            'trauma',
            'contención emocional',
          ],
        },
        en: {
          name: 'Mental health and psychosocial support (MHPSS)',
          description:
            'Emotional, community and clinical support to cope with loss and violence and to recover everyday life.',
          synonyms: [
            'MHPSS',
            'psychosocial support',
            'psychosocial care',
            'psychological support',
            'psychology',
            'psychologist',
            'counseling',
            'counselling',
            'therapy',
            'psychological first aid',
            'PFA',
            'trauma',
          ],
        },
      },
    },
    {
      slug: 'sexual-and-reproductive-health',
      parent: 'health-and-support',
      text: {
        es: {
          name: 'Salud sexual y reproductiva',
          description:
            'Información y atención sobre sexualidad, embarazo y prevención, incluida la atención después de la violencia sexual.',
          synonyms: [
            'SSR',
            'derechos sexuales y reproductivos',
            'DSDR',
            'embarazo',
            'embarazo adolescente',
            'anticoncepción',
            'ITS',
            'VIH',
            'salud materna',
          ],
        },
        en: {
          name: 'Sexual and reproductive health',
          description:
            'Information and care on sexuality, pregnancy and prevention, including care after sexual violence.',
          synonyms: [
            'SRH',
            'SRHR',
            'reproductive rights',
            'pregnancy',
            'teenage pregnancy',
            'contraception',
            'STI',
            'HIV',
            'maternal health',
          ],
        },
      },
    },
    {
      slug: 'forensic-evaluations',
      parent: 'health-and-support',
      text: {
        es: {
          name: 'Peritajes forenses',
          description:
            'Evaluaciones médicas, psicológicas o sociales que documentan daños para un proceso de protección o de justicia.',
          synonyms: [
            'peritaje',
            'peritaje psicológico',
            'evaluación psicológica',
            'dictamen pericial',
            'evaluación médico-legal',
            'medicina forense',
            'Protocolo de Estambul',
          ],
        },
        en: {
          name: 'Forensic evaluations',
          description:
            'Medical, psychological or social evaluations that document harm for a protection or justice process.',
          synonyms: [
            'forensic evaluation',
            'psychological evaluation',
            'psychological assessment',
            'medico-legal',
            'medical-legal evaluation',
            'expert report',
            'Istanbul Protocol',
          ],
        },
      },
    },
  ],
};
