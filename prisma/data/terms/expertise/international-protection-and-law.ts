import type { ExpertiseGroupSeed } from '../../shapes';

export const internationalProtectionAndLaw: ExpertiseGroupSeed = {
  group: {
    slug: 'international-protection-and-law',
    text: {
      es: {
        name: 'Protección internacional y derecho',
        description:
          'Vías jurídicas para que una niña, un niño o un adolescente obtenga protección, defensa y un estatus migratorio estable.',
        synonyms: ['asistencia jurídica', 'derecho migratorio', 'protección jurídica'],
      },
      en: {
        name: 'International protection and law',
        description:
          'Legal routes by which a child or adolescent obtains protection, a defence and a secure immigration status.',
        synonyms: ['legal aid', 'immigration law', 'legal protection'],
      },
    },
  },
  areas: [
    {
      slug: 'asylum',
      parent: 'international-protection-and-law',
      text: {
        es: {
          name: 'Asilo y condición de refugiado',
          description:
            'Solicitudes de asilo o de reconocimiento de la condición de refugiado que tienen en cuenta la edad y las formas de persecución propias de la niñez.',
          synonyms: [
            'asilo',
            'refugio',
            'refugiado',
            'refugiada',
            'persona refugiada',
            'solicitante de asilo',
            'protección internacional',
            'protección complementaria',
            'no devolución',
            'temor fundado',
            'miedo creíble',
            'COMAR',
            'ACNUR',
          ],
        },
        en: {
          name: 'Asylum and refugee status',
          description:
            'Claims to asylum or refugee status that take account of age and of the forms of persecution particular to children.',
          synonyms: [
            'refugee',
            'asylum seeker',
            'refugee status determination',
            'RSD',
            'international protection',
            'complementary protection',
            'non-refoulement',
            'credible fear',
            'well-founded fear',
            'withholding of removal',
            'CAT protection',
            'UNHCR',
          ],
        },
      },
    },
    {
      slug: 'sijs',
      parent: 'international-protection-and-law',
      text: {
        es: {
          name: 'Estatus Especial de Joven Inmigrante (SIJS)',
          description:
            'Protección migratoria de Estados Unidos para niñas, niños y jóvenes cuya reunificación con uno o ambos progenitores no es viable por maltrato, abandono, negligencia o una causa similar.',
          synonyms: [
            'SIJ',
            'SIJS',
            'estatus especial de inmigrante juvenil',
            'joven inmigrante especial',
            'visa juvenil',
            'corte juvenil',
            'abandono',
            'negligencia',
          ],
        },
        en: {
          name: 'Special Immigrant Juvenile Status (SIJS)',
          description:
            'United States immigration protection for children and youth who cannot be reunified with one or both parents because of abuse, abandonment, neglect or a similar basis.',
          synonyms: [
            'SIJ',
            'SIJS',
            'special immigrant juvenile',
            'juvenile court',
            'predicate order',
            'state court findings',
            'abandonment',
            'neglect',
          ],
        },
      },
    },
    {
      slug: 't-and-u-visas',
      parent: 'international-protection-and-law',
      text: {
        es: {
          name: 'Visas T y U',
          description:
            'Protección migratoria de Estados Unidos para sobrevivientes de trata de personas (visa T) y de ciertos delitos graves (visa U).',
          synonyms: [
            'visa T',
            'visa U',
            'visa para víctimas',
            'víctimas de delitos',
            'no inmigrante T',
            'no inmigrante U',
            'VAWA',
          ],
        },
        en: {
          name: 'T and U visas',
          description:
            'United States immigration protection for survivors of human trafficking (T visa) and of certain serious crimes (U visa).',
          synonyms: [
            'T visa',
            'U visa',
            'T nonimmigrant status',
            'U nonimmigrant status',
            'crime victims',
            'law enforcement certification',
            'VAWA',
          ],
        },
      },
    },
    {
      slug: 'humanitarian-visas-and-regularisation',
      parent: 'international-protection-and-law',
      text: {
        es: {
          name: 'Visa humanitaria y regularización',
          description:
            'Permisos por razones humanitarias y otras vías para obtener una estancia o residencia regular.',
          synonyms: [
            'visa humanitaria',
            'permiso humanitario',
            'tarjeta de visitante por razones humanitarias',
            'TVRH',
            'regularización migratoria',
            'residencia',
            'documentación migratoria',
            'estatus de protección temporal',
            'TPS',
            'parole',
          ],
        },
        en: {
          name: 'Humanitarian visas and regularisation',
          description:
            'Permits on humanitarian grounds and other routes to a regular stay or residence.',
          synonyms: [
            'humanitarian visa',
            'humanitarian permit',
            'TVRH',
            'regularization',
            'residency',
            'residence permit',
            'immigration status',
            'temporary protected status',
            'TPS',
            'humanitarian parole',
          ],
        },
      },
    },
    {
      slug: 'legal-representation',
      parent: 'international-protection-and-law',
      text: {
        es: {
          name: 'Representación legal',
          description:
            'Defensa de niñas, niños, adolescentes y sus familias por profesionales del derecho ante autoridades migratorias y tribunales.',
          synonyms: [
            'abogada',
            'abogado',
            'defensa legal',
            'defensa jurídica',
            'representación jurídica',
            'patrocinio',
            'pro bono',
            'asistencia legal gratuita',
            'corte de inmigración',
            'proceso de deportación',
          ],
        },
        en: {
          name: 'Legal representation',
          description:
            'Defence of children, adolescents and their families by lawyers before immigration authorities and courts.',
          synonyms: [
            'attorney',
            'lawyer',
            'legal counsel',
            'legal defense',
            'legal defence',
            'pro bono',
            'immigration court',
            'removal proceedings',
            'deportation defense',
          ],
        },
      },
    },
    {
      slug: 'strategic-litigation',
      parent: 'international-protection-and-law',
      text: {
        es: {
          name: 'Litigio estratégico',
          description:
            'Casos que se llevan ante los tribunales para cambiar una norma o una práctica que afecta a muchas personas.',
          synonyms: [
            'litigio de impacto',
            'litigio de interés público',
            'amparo',
            'acción colectiva',
            'amicus curiae',
            'precedente',
            'apelación',
          ],
        },
        en: {
          name: 'Strategic litigation',
          description:
            'Cases taken to court in order to change a rule or a practice that affects many people.',
          synonyms: [
            'impact litigation',
            'public interest litigation',
            'class action',
            'amicus brief',
            'amicus curiae',
            'precedent',
            'appeals',
          ],
        },
      },
    },
    {
      slug: 'inter-american-system',
      parent: 'international-protection-and-law',
      text: {
        es: {
          name: 'Sistema interamericano',
          description:
            'Peticiones, audiencias, medidas cautelares y opiniones ante la Comisión y la Corte Interamericanas de Derechos Humanos.',
          synonyms: [
            'CIDH',
            'Corte IDH',
            'SIDH',
            'OEA',
            'Comisión Interamericana de Derechos Humanos',
            'Corte Interamericana de Derechos Humanos',
            'audiencia temática',
            'medidas cautelares',
            'opinión consultiva',
          ],
        },
        en: {
          name: 'Inter-American system',
          description:
            'Petitions, hearings, precautionary measures and opinions before the Inter-American Commission and Court of Human Rights.',
          synonyms: [
            'IACHR',
            'IACtHR',
            'OAS',
            'Inter-American Commission on Human Rights',
            'Inter-American Court of Human Rights',
            'thematic hearing',
            'precautionary measures',
            'advisory opinion',
          ],
        },
      },
    },
    {
      slug: 'un-treaty-bodies',
      parent: 'international-protection-and-law',
      text: {
        es: {
          name: 'Órganos de tratados de la ONU',
          description:
            'Informes y comunicaciones a los comités de las Naciones Unidas que vigilan los tratados de derechos humanos.',
          synonyms: [
            'Naciones Unidas',
            'ONU',
            'Comité de los Derechos del Niño',
            'CDN',
            'Comité de Trabajadores Migratorios',
            'CEDAW',
            'Comité contra la Tortura',
            'informe alternativo',
            'informe sombra',
            'observaciones finales',
          ],
        },
        en: {
          name: 'UN treaty bodies',
          description:
            'Reports and communications to the United Nations committees that monitor the human rights treaties.',
          synonyms: [
            'United Nations',
            'UN',
            'Committee on the Rights of the Child',
            'CRC',
            'Committee on Migrant Workers',
            'CMW',
            'CEDAW',
            'Committee against Torture',
            'shadow report',
            'alternative report',
            'concluding observations',
          ],
        },
      },
    },
    {
      slug: 'statelessness-and-birth-registration',
      parent: 'international-protection-and-law',
      text: {
        es: {
          name: 'Apatridia y registro de nacimiento',
          description:
            'Derecho a un nombre, a una nacionalidad y a los documentos de identidad que los prueban.',
          synonyms: [
            'apátrida',
            'nacionalidad',
            'identidad',
            'partida de nacimiento',
            'acta de nacimiento',
            'inscripción de nacimiento',
            'registro civil',
            'doble nacionalidad',
            'documentos de identidad',
          ],
        },
        en: {
          name: 'Statelessness and birth registration',
          description:
            'The right to a name, to a nationality and to the identity documents that prove them.',
          synonyms: [
            'stateless',
            'nationality',
            'citizenship',
            'birth certificate',
            'civil registry',
            'dual nationality',
            'identity documents',
          ],
        },
      },
    },
  ],
};
