import type { OrganizationSeed } from '../shapes';

export const pdib: OrganizationSeed = {
  slug: 'pdib',
  name: 'Programa de Defensa e Incidencia Binacional',
  nameLocale: 'es',
  acronym: 'PDIB',
  text: {
    es: {
      summary:
        'Documentó, entre 2010 y 2012, abusos contra personas migrantes mexicanas detenidas en Estados Unidos. Su actividad actual está sin confirmar.',
      description:
        'Desde Ciudad Juárez, Chihuahua, este programa documentó entre 2010 y 2012 los abusos que sufrieron personas migrantes mexicanas detenidas en Estados Unidos. Sus áreas son el monitoreo de detención y la incidencia.\n\nNo hemos podido confirmar que siga activo: antes de contar con su apoyo, compruébelo.',
    },
    en: {
      name: 'Binational Defense and Advocacy Program',
      summary:
        'Documented abuses against Mexican migrants detained in the United States between 2010 and 2012. Whether it is active today is unconfirmed.',
      description:
        'A program based in Ciudad Juárez, Chihuahua, which between 2010 and 2012 documented abuses suffered by Mexican migrants detained in the United States. Its areas are detention monitoring and advocacy.\n\nWe have not been able to confirm that it is still active: please check before you rely on it.',
    },
  },
  activityConfirmed: false,
  places: [{ kind: 'seat', country: 'MX', region: 'Chihuahua', municipality: 'Ciudad Juárez' }],
  countries: ['MX'],
  languages: [{ code: 'spa' }],
  terms: {
    expertise: ['detention-monitoring', 'advocacy'],
    population: [],
    service: [],
    stage: ['detention-or-shelter'],
  },
};
