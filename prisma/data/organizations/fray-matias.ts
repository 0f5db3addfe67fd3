import type { OrganizationSeed } from '../shapes';

export const frayMatias: OrganizationSeed = {
  slug: 'fray-matias',
  name: 'Centro de Derechos Humanos Fray Matías de Córdova',
  nameLocale: 'es',
  text: {
    es: {
      summary:
        'Desde Tapachula, Chiapas, monitorea la detención migratoria, representa legalmente a personas en movilidad humana y les ofrece atención psicosocial.',
      description:
        'Centro de derechos humanos de Tapachula, Chiapas, activo desde 1997, aproximadamente.\n\nSu labor reúne el monitoreo de la detención, la representación legal, con experiencia en asilo, y la atención psicosocial.',
    },
    en: {
      name: 'Fray Matías de Córdova Human Rights Center',
      summary:
        'From Tapachula, Chiapas, monitors immigration detention, represents people on the move in legal proceedings and offers them psychosocial care.',
      description:
        'A human rights center in Tapachula, Chiapas, active since about 1997.\n\nIt brings together detention monitoring, legal representation, with experience in asylum, and psychosocial care.',
    },
  },
  founded: { year: 1997, certainty: 'about' },
  activityConfirmed: true,
  website: 'https://cdhfraymatias.org',
  places: [{ kind: 'seat', country: 'MX', region: 'Chiapas', municipality: 'Tapachula' }],
  countries: ['MX'],
  languages: [{ code: 'spa' }],
  terms: {
    expertise: ['detention-monitoring', 'legal-representation', 'asylum', 'mhpss'],
    population: [],
    service: ['representation', 'psychosocial-care'],
    stage: ['detention-or-shelter', 'asylum-and-legal-process'],
  },
};
