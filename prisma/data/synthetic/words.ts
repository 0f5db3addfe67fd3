import type { Localized } from '../shapes';

// The words of believable organizations. None of them names anybody who exists.

/** By country: how frequent it is, its towns with their regions, and languages spoken besides the main one. */
export const countries: Record<
  string,
  { weight: number; main: 'es' | 'en'; towns: string[]; languages: string[] }
> = {
  GT: {
    weight: 20,
    main: 'es',
    towns: [
      'Huehuetenango, Huehuetenango',
      'Quetzaltenango, Quetzaltenango',
      'San Marcos, San Marcos',
      'Nebaj, Quiché',
      'Cobán, Alta Verapaz',
      'Todos Santos Cuchumatán, Huehuetenango',
      'Tecún Umán, San Marcos',
      'Chichicastenango, Quiché',
    ],
    languages: ['mam', 'quc', 'kek', 'kjb', 'jac', 'knj', 'cac', 'ixl', 'cak', 'acr'],
  },
  HN: {
    weight: 15,
    main: 'es',
    towns: [
      'Tegucigalpa, Francisco Morazán',
      'San Pedro Sula, Cortés',
      'La Ceiba, Atlántida',
      'Ocotepeque, Ocotepeque',
      'Tela, Atlántida',
      'Choluteca, Choluteca',
    ],
    languages: ['cab', 'miq'],
  },
  SV: {
    weight: 12,
    main: 'es',
    towns: [
      'San Salvador, San Salvador',
      'Santa Ana, Santa Ana',
      'San Miguel, San Miguel',
      'La Unión, La Unión',
      'Chalatenango, Chalatenango',
    ],
    languages: [],
  },
  MX: {
    weight: 22,
    main: 'es',
    towns: [
      'Tapachula, Chiapas',
      'Tijuana, Baja California',
      'Ciudad Juárez, Chihuahua',
      'Tenosique, Tabasco',
      'Reynosa, Tamaulipas',
      'Saltillo, Coahuila',
      'Nogales, Sonora',
      'Ixtepec, Oaxaca',
    ],
    languages: ['tzh', 'tzo', 'ctu', 'mam'],
  },
  US: {
    weight: 16,
    main: 'en',
    towns: [
      'Houston, Texas',
      'El Paso, Texas',
      'Los Angeles, California',
      'Tucson, Arizona',
      'Chicago, Illinois',
      'Newark, New Jersey',
      'Boston, Massachusetts',
      'Miami, Florida',
    ],
    languages: ['spa', 'hat', 'mam', 'por', 'quc'],
  },
  NI: {
    weight: 3,
    main: 'es',
    towns: ['Managua, Managua', 'Bilwi, Caribe Norte'],
    languages: ['miq'],
  },
  CR: { weight: 4, main: 'es', towns: ['San José, San José', 'Upala, Alajuela'], languages: [] },
  PA: {
    weight: 3,
    main: 'es',
    towns: ['Ciudad de Panamá, Panamá', 'Metetí, Darién'],
    languages: ['fra'],
  },
  BZ: {
    weight: 2,
    main: 'en',
    towns: ['Belmopan, Cayo', 'Dangriga, Stann Creek'],
    languages: ['spa', 'cab'],
  },
  CA: {
    weight: 2,
    main: 'en',
    towns: ['Toronto, Ontario', 'Montreal, Quebec'],
    languages: ['fra', 'spa'],
  },
  AR: {
    weight: 1,
    main: 'es',
    towns: ['Buenos Aires, Buenos Aires', 'Lanús, Buenos Aires'],
    languages: [],
  },
};

/** Kinds of organizations, in both languages; `{x}` is replaced by one of `callings`. */
export const kinds: Localized<string>[] = [
  { es: 'Casa {x}', en: '{x} House' },
  { es: 'Centro {x}', en: '{x} Center' },
  { es: 'Fundación {x}', en: '{x} Foundation' },
  { es: 'Asociación {x}', en: '{x} Association' },
  { es: 'Red {x}', en: '{x} Network' },
  { es: 'Colectivo {x}', en: '{x} Collective' },
  { es: 'Clínica Jurídica {x}', en: '{x} Legal Clinic' },
  { es: 'Instituto {x}', en: '{x} Institute' },
  { es: 'Servicio {x}', en: '{x} Service' },
  { es: 'Coalición {x}', en: '{x} Coalition' },
];

/** What organizations are named after. */
export const callings: Localized<string>[] = [
  { es: 'Ceiba', en: 'Ceiba' },
  { es: 'Amanecer', en: 'Daybreak' },
  { es: 'Puentes', en: 'Bridges' },
  { es: 'Camino Abierto', en: 'Open Road' },
  { es: 'Semilla', en: 'Seed' },
  { es: 'Horizonte', en: 'Horizon' },
  { es: 'Quetzal', en: 'Quetzal' },
  { es: 'Luz del Sur', en: 'Southern Light' },
  { es: 'Raíces Vivas', en: 'Living Roots' },
  { es: 'Buen Vecino', en: 'Good Neighbor' },
  { es: 'Volcán', en: 'Volcano' },
  { es: 'Tierra Firme', en: 'Solid Ground' },
  { es: 'Telar', en: 'Loom' },
  { es: 'Jacaranda', en: 'Jacaranda' },
  { es: 'Golondrina', en: 'Swallow' },
  { es: 'Maíz Azul', en: 'Blue Corn' },
  { es: 'Alba Nueva', en: 'New Dawn' },
  { es: 'Río Grande', en: 'Rio Grande' },
  { es: 'Faro', en: 'Lighthouse' },
  { es: 'Brújula', en: 'Compass' },
];

/** Sentences with the placeholders `{population}`, `{service}`, `{area}` and `{town}`. */
export const summaries: Localized<string>[] = [
  {
    es: 'Ofrecemos {service} a {population} en {town}.',
    en: 'We offer {service} to {population} in {town}.',
  },
  {
    es: 'Trabajamos en {area} con {population} desde {town}.',
    en: 'We work on {area} with {population} from {town}.',
  },
  {
    es: 'Acompañamos a {population} y a sus familias: {service} y {area}.',
    en: 'We accompany {population} and their families: {service} and {area}.',
  },
  {
    es: 'Una organización comunitaria de {town} dedicada a {area}.',
    en: 'A community organization of {town} dedicated to {area}.',
  },
];

export const sentences: Localized<string>[] = [
  {
    es: 'Nuestro equipo atiende con pertinencia cultural y cuida la confidencialidad.',
    en: 'Our team works in culturally appropriate ways and guards confidentiality.',
  },
  {
    es: 'Coordinamos con consulados, albergues y escuelas de la ruta.',
    en: 'We coordinate with consulates, shelters and schools along the route.',
  },
  {
    es: 'Documentamos abusos en la frontera y publicamos informes cada año.',
    en: 'We document abuses at the border and publish reports every year.',
  },
  {
    es: 'Formamos a promotoras y a autoridades locales en derechos de la niñez.',
    en: 'We train outreach workers and local authorities in children’s rights.',
  },
  {
    es: 'Damos seguimiento al retorno con visitas a los hogares y becas para volver a la escuela.',
    en: 'We follow up after return with home visits and scholarships to go back to school.',
  },
  {
    es: 'Nuestras abogadas llevan casos ante tribunales y ante el sistema interamericano.',
    en: 'Our attorneys bring cases before courts and the Inter-American system.',
  },
  {
    es: 'Hay una línea de ayuda y un espacio amigable para jugar mientras se espera.',
    en: 'There is a helpline and a child-friendly space to play while people wait.',
  },
  {
    es: 'Contamos con intérpretes de lenguas mayas y con apoyo psicológico.',
    en: 'We have interpreters of Mayan languages and psychological support.',
  },
  {
    es: 'Buscamos a familiares y ayudamos a que vuelvan a estar juntos.',
    en: 'We look for relatives and help families be together again.',
  },
  {
    es: 'La parroquia y el voluntariado sostienen el comedor y el dormitorio.',
    en: 'The parish and volunteers keep the kitchen and the dormitory going.',
  },
];
