import type { OrganizationSeed } from '../shapes';

export const uca: OrganizationSeed = {
  slug: 'uca',
  name: 'Universidad Centroamericana “José Simeón Cañas”',
  nameLocale: 'es',
  acronym: 'UCA',
  text: {
    es: {
      summary:
        'Universidad salvadoreña que investiga y hace incidencia, con un instituto de derechos humanos desde 1985.',
      description:
        'Fundada en 1965, tiene su sede en Antiguo Cuscatlán, junto a San Salvador. Aporta a la red investigación e incidencia.\n\nSu instituto de derechos humanos trabaja desde 1985.',
    },
    en: {
      name: 'Central American University',
      summary:
        'A Salvadoran university engaged in research and advocacy, with a human rights institute since 1985.',
      description:
        'Founded in 1965, it has its seat in Antiguo Cuscatlán, next to San Salvador. It brings research and advocacy to the network.\n\nIts human rights institute has been at work since 1985.',
    },
  },
  founded: { year: 1965, certainty: 'confirmed' },
  activityConfirmed: true,
  website: 'https://uca.edu.sv',
  places: [{ kind: 'seat', country: 'SV', municipality: 'Antiguo Cuscatlán' }],
  countries: ['SV'],
  languages: [{ code: 'spa' }],
  terms: {
    expertise: ['research', 'advocacy'],
    population: [],
    service: [],
    stage: [],
  },
};
