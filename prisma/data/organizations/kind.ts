import type { OrganizationSeed } from '../shapes';

export const kind: OrganizationSeed = {
  slug: 'kind',
  name: 'Kids in Need of Defense',
  nameLocale: 'en',
  acronym: 'KIND',
  text: {
    es: {
      name: 'Niñas y Niños Necesitados de Defensa',
      summary:
        'Ofrece a niñas, niños y adolescentes representación legal gratuita y apoyo psicosocial, y acompaña su reintegración con organizaciones aliadas en Guatemala y Honduras.',
      description:
        'Desde 2008 defiende a niñas, niños y adolescentes por medio de la representación legal pro bono, con experiencia en asilo y en el Estatus Especial de Joven Inmigrante (SIJS). Tiene su sede en Washington y trabaja en Estados Unidos, México, Guatemala y Honduras.\n\nAporta también experiencia en apoyo psicosocial y repatriación segura. La reintegración la realiza con organizaciones aliadas en Guatemala y Honduras.',
    },
    en: {
      summary:
        'Provides children and adolescents with pro bono legal representation and psychosocial support, and works on reintegration with partners in Guatemala and Honduras.',
      description:
        'Since 2008 it has defended children and adolescents through pro bono legal representation, with experience in asylum and Special Immigrant Juvenile Status (SIJS). It has its seat in Washington, DC, and works in the United States, Mexico, Guatemala and Honduras.\n\nIt also brings experience in psychosocial support and safe repatriation. It works on reintegration with partners in Guatemala and Honduras.',
    },
  },
  founded: { year: 2008, certainty: 'confirmed' },
  activityConfirmed: true,
  website: 'https://supportkind.org',
  places: [{ kind: 'seat', country: 'US', region: 'DC', municipality: 'Washington' }],
  countries: ['US', 'MX', 'GT', 'HN'],
  languages: [{ code: 'eng' }, { code: 'spa' }],
  terms: {
    expertise: [
      'legal-representation',
      'sijs',
      'asylum',
      'mhpss',
      'safe-repatriation',
      'reintegration',
    ],
    population: ['returned'],
    service: ['representation', 'psychosocial-care'],
    stage: ['asylum-and-legal-process', 'repatriation', 'reintegration'],
  },
};
