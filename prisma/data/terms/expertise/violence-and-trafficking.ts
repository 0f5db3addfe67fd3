import type { ExpertiseGroupSeed } from '../../shapes';

export const violenceAndTrafficking: ExpertiseGroupSeed = {
  group: {
    slug: 'violence-and-trafficking',
    text: {
      es: {
        name: 'Violencia y trata',
        description:
          'Prevención, protección y acceso a la justicia frente a las violencias que expulsan, acompañan o siguen a la migración.',
        synonyms: ['violencias', 'explotación', 'sobrevivientes', 'delitos'],
      },
      en: {
        name: 'Violence and trafficking',
        description:
          'Prevention, protection and access to justice in the face of violence that causes, accompanies or follows migration.',
        synonyms: ['abuse', 'exploitation', 'survivors', 'crime'],
      },
    },
  },
  areas: [
    {
      slug: 'gender-based-violence',
      parent: 'violence-and-trafficking',
      text: {
        es: {
          name: 'Violencia basada en género',
          description:
            'Prevención y atención de la violencia que se ejerce contra una persona por su género, su identidad o su orientación sexual.',
          synonyms: [
            'VBG',
            'violencia de género',
            'violencia sexual',
            'violencia doméstica',
            'violencia intrafamiliar',
            'violencia contra las mujeres',
            'femicidio',
            'feminicidio',
            'unión temprana',
            'matrimonio infantil',
          ],
        },
        en: {
          name: 'Gender-based violence',
          description:
            'Prevention of and response to violence directed at a person because of gender, identity or sexual orientation.',
          synonyms: [
            'GBV',
            'SGBV',
            'gender violence',
            'sexual violence',
            'domestic violence',
            'intimate partner violence',
            'violence against women',
            'femicide',
            'child marriage',
          ],
        },
      },
    },
    {
      slug: 'trafficking',
      parent: 'violence-and-trafficking',
      text: {
        es: {
          name: 'Trata de personas',
          description:
            'Prevención de la trata y protección de quienes sobreviven a la captación, el traslado o la retención con fines de explotación.',
          synonyms: [
            'trata',
            'trata infantil',
            'explotación sexual',
            'ESCNNA',
            'trabajo forzoso',
            'explotación laboral',
            'sobrevivientes de trata',
            'protocolo de Palermo',
          ],
        },
        en: {
          name: 'Trafficking in persons',
          description:
            'Preventing trafficking and protecting people who survive recruitment, transfer or holding for exploitation.',
          synonyms: [
            'human trafficking',
            'child trafficking',
            'TIP',
            'sexual exploitation',
            'CSEC',
            'forced labor',
            'forced labour',
            'trafficking survivors',
            'Palermo Protocol',
          ],
        },
      },
    },
    {
      slug: 'gang-violence',
      parent: 'violence-and-trafficking',
      text: {
        es: {
          name: 'Violencia de pandillas',
          description:
            'Protección frente a las amenazas, el reclutamiento y el control que ejercen pandillas y grupos criminales.',
          synonyms: [
            'pandillas',
            'maras',
            'crimen organizado',
            'reclutamiento forzado',
            'reclutamiento de adolescentes',
            'extorsión',
            'amenazas',
          ],
        },
        en: {
          name: 'Gang violence',
          description:
            'Protection from threats, recruitment and control by gangs and criminal groups.',
          synonyms: [
            'gangs',
            'maras',
            'organized crime',
            'organised crime',
            'forced recruitment',
            'gang recruitment',
            'extortion',
            'threats',
          ],
        },
      },
    },
    {
      slug: 'missing-persons',
      parent: 'violence-and-trafficking',
      text: {
        es: {
          name: 'Personas desaparecidas',
          description:
            'Búsqueda e identificación de personas desaparecidas en la ruta migratoria y acompañamiento a sus familias.',
          synonyms: [
            'desaparición',
            'desaparición forzada',
            'migrantes desaparecidos',
            'búsqueda de personas',
            'identificación forense',
            'familias buscadoras',
            'identificación de restos',
          ],
        },
        en: {
          name: 'Missing persons',
          description:
            'Search for and identification of people who go missing along the migration route, and support for their families.',
          synonyms: [
            'disappeared',
            'disappearance',
            'enforced disappearance',
            'missing migrants',
            'forensic identification',
            'identification of remains',
          ],
        },
      },
    },
  ],
};
