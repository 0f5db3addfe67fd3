import type { EntrySeed } from './shapes';

const onTheWay: EntrySeed['situations'] = ['unaccompanied', 'separated', 'accompanied'];
const us = '8 USC 1232';

/** What law and practice say at the stages, each in words of our own, no more than its row of the table. */
export const entries: EntrySeed[] = [
  {
    ...{ row: 'us-screening', slug: 'us-border-screening', country: 'US', kind: 'law' },
    ...{ stage: 'border-and-apprehension', situations: ['unaccompanied'] },
    limit: { value: 48, unit: 'hours' },
    cites: [{ instrument: us, place: '(a)(2),(4)' }],
    text: {
      es: 'A la niña, el niño o adolescente de un país contiguo se le evalúa en un plazo de 48 horas y antes de devolverle: trata, temor y decisión independiente.',
      en: 'A child from a contiguous country is screened within 48 hours and before return: trafficking, fear, independent decision.',
    },
  },
  {
    ...{ row: 'us-notice', slug: 'us-border-notice', country: 'US', kind: 'law' },
    ...{ stage: 'border-and-apprehension', situations: ['unaccompanied'] },
    limit: { value: 48, unit: 'hours' },
    cites: [{ instrument: us, place: '(b)(2)' }],
    text: {
      es: 'Otras dependencias avisan al Departamento de Salud y Servicios Humanos (HHS) en un plazo de 48 horas.',
      en: 'Other agencies notify the Department of Health and Human Services (HHS) within 48 hours.',
    },
  },
  {
    ...{ row: 'us-definition', slug: 'us-definition', country: 'US', kind: 'law' },
    ...{ stage: 'border-and-apprehension', situations: ['unaccompanied'] },
    cites: [{ instrument: '6 USC 279', place: '(g)(2)' }],
    text: {
      es: 'Es no acompañada la persona de menos de 18 años sin estatus migratorio legal y sin madre, padre ni quien ejerza su tutela disponible en Estados Unidos.',
      en: 'Unaccompanied means under 18, without lawful immigration status, and with no parent or guardian available in the United States.',
    },
  },
  {
    ...{ row: 'us-transfer', slug: 'us-transfer', country: 'US', kind: 'law' },
    ...{ stage: 'detention-or-shelter', situations: ['unaccompanied'] },
    limit: { value: 72, unit: 'hours' },
    cites: [{ instrument: us, place: '(b)(3)' }],
    text: {
      es: 'Traslado al Departamento de Salud y Servicios Humanos (HHS) en un plazo de 72 horas, salvo casos excepcionales.',
      en: 'Transfer to the Department of Health and Human Services (HHS) within 72 hours, exceptional cases aside.',
    },
  },
  {
    ...{ row: 'us-flores', slug: 'us-flores', country: 'US', kind: 'law' },
    ...{ stage: 'detention-or-shelter', situations: ['unaccompanied', 'accompanied'] },
    cites: [{ instrument: 'Flores' }],
    text: {
      es: 'El acuerdo Flores, de 1997, abarca a niñas, niños y adolescentes acompañados y no acompañados. Para el HHS terminó, con excepciones, a partir del 1 de julio de 2024; entonces obligaba a CBP y a ICE.',
      en: 'The Flores settlement of 1997 covers accompanied and unaccompanied children. As to HHS it ended, with exceptions, from July 1, 2024; it bound CBP and ICE then.',
    },
  },
  {
    ...{ row: 'us-flores-motion', slug: 'us-flores-motion', country: 'US', kind: 'law' },
    ...{ stage: 'detention-or-shelter', situations: ['unaccompanied', 'accompanied'] },
    cites: [{ instrument: 'Flores' }],
    text: {
      es: 'El 15 de agosto de 2025 un tribunal (C.D. Cal.) negó otra petición de poner fin al acuerdo Flores.',
      en: 'On August 15, 2025, a court (C.D. Cal.) denied a further motion to end the Flores settlement.',
    },
  },
  {
    ...{ row: 'us-sponsors-rule', slug: 'us-sponsors-rule', country: 'US', kind: 'law' },
    ...{ stage: 'detention-or-shelter', situations: ['unaccompanied'] },
    cites: [{ instrument: 'Interim rule, Mar. 25, 2025' }],
    text: {
      es: 'Una norma provisional del 25 de marzo de 2025 derogó salvaguardas sobre la situación migratoria de las personas patrocinadoras.',
      en: 'An interim rule of March 25, 2025, rescinded safeguards on sponsors’ immigration status.',
    },
  },
  {
    ...{ row: 'us-sponsors-injunction', slug: 'us-sponsors-injunction', country: 'US' },
    ...{ stage: 'detention-or-shelter', kind: 'law', situations: ['unaccompanied'] },
    cites: [{ instrument: 'Angelica S. v. HHS' }],
    text: {
      es: 'El 9 de junio de 2025 una orden judicial preliminar suspendió, para un grupo de niñas, niños y adolescentes, nuevos requisitos de documentos para las personas patrocinadoras.',
      en: 'New documentation requirements for sponsors were preliminarily enjoined for a class of children on June 9, 2025.',
    },
  },
  {
    ...{ row: 'us-proceedings', slug: 'us-proceedings', country: 'US', kind: 'law' },
    ...{ stage: 'asylum-and-legal-process', situations: ['unaccompanied'] },
    cites: [{ instrument: us, place: '(a)(5)(D)' }],
    text: {
      es: 'Para niñas, niños y adolescentes de otros países, no contiguos: proceso de remoción completo.',
      en: 'For children from other countries, not contiguous ones: full removal proceedings.',
    },
  },
  {
    ...{ row: 'us-asylum', slug: 'us-asylum', country: 'US', kind: 'law' },
    ...{ stage: 'asylum-and-legal-process', situations: ['unaccompanied'] },
    cites: [{ instrument: '8 USC 1158', place: '(b)(3)(C)' }],
    text: {
      es: 'La oficina de asilo conoce primero la solicitud de una niña, un niño o adolescente no acompañado.',
      en: 'The asylum office hears an unaccompanied child’s claim first.',
    },
  },
  {
    ...{ row: 'us-expulsions', slug: 'us-expulsions', country: 'US', kind: 'law' },
    ...{ stage: 'repatriation', situations: ['unaccompanied'] },
    cites: [{ instrument: 'D.D.C., Sept. 18, 2025' }],
    text: {
      es: 'El 18 de septiembre de 2025 una orden judicial preliminar prohibió expulsar a niñas, niños y adolescentes de Guatemala bajo custodia.',
      en: 'Expelling Guatemalan children in custody was preliminarily enjoined on September 18, 2025.',
    },
  },
  {
    ...{ row: 'mx-referral', slug: 'mx-referral', country: 'MX', kind: 'law' },
    ...{ stage: 'border-and-apprehension', situations: ['unaccompanied'] },
    cites: [{ instrument: 'Ley de Migración', place: '112' }],
    text: {
      es: 'Se avisa de inmediato a la Procuraduría, se canaliza al DIF y se da una condición humanitaria provisional; la autoridad migratoria atiende lo dispuesto en el plan de restitución.',
      en: 'The Procuraduría is notified at once, the child is referred to the DIF and gets provisional humanitarian status; the migration authority heeds the restitution plan.',
    },
  },
  {
    ...{ row: 'mx-practice', slug: 'mx-border-practice', country: 'MX', kind: 'practice' },
    ...{ stage: 'border-and-apprehension', situations: ['unaccompanied'] },
    text: {
      es: 'No hay protocolos uniformes, según quien encabeza el SIPINNA.',
      en: 'There are no uniform protocols, says the head of SIPINNA.',
    },
  },
  {
    ...{ row: 'mx-detention', slug: 'mx-detention', country: 'MX', kind: 'law' },
    ...{ stage: 'detention-or-shelter', situations: onTheWay, from: '2021-01-11' },
    cites: [{ instrument: 'Ley de Migración' }],
    text: {
      es: 'No se debe alojar a niñas, niños ni adolescentes en estaciones migratorias, por una reforma que entró en vigor el 11 de enero de 2021.',
      en: 'Children are not to be lodged in immigration stations, by a reform that came into force on January 11, 2021.',
    },
  },
  {
    ...{ row: 'mx-practice', slug: 'mx-detention-practice', country: 'MX', kind: 'practice' },
    ...{ stage: 'detention-or-shelter', situations: onTheWay },
    text: {
      es: 'A veces hay niñas, niños y adolescentes en las estaciones, según quien encabeza el SIPINNA.',
      en: 'Children are sometimes in the stations, says the head of SIPINNA.',
    },
  },
  {
    ...{ row: 'mx-childrens-law', slug: 'mx-special-measures', country: 'MX', kind: 'law' },
    ...{ stage: 'asylum-and-legal-process', situations: ['unaccompanied'] },
    cites: [{ instrument: 'LGDNNA', place: '89' }],
    text: {
      es: 'Las medidas especiales pasan por las Procuradurías.',
      en: 'Special measures go through the Procuradurías.',
    },
  },
  {
    ...{ row: 'mx-best-interests', slug: 'mx-best-interests', country: 'MX', kind: 'law' },
    ...{ stage: 'asylum-and-legal-process', situations: ['unaccompanied'] },
    cites: [{ instrument: 'LGDNNA', place: '121–123' }],
    text: {
      es: 'La Procuraduría determina el interés superior y hace un plan.',
      en: 'The Procuraduría determines the best interests and makes a plan.',
    },
  },
  {
    ...{ row: 'gt-protection', slug: 'gt-court-measures', country: 'GT', kind: 'practice' },
    ...{ stage: 'asylum-and-legal-process', situations: ['unaccompanied'] },
    text: {
      es: 'La PGN pide medidas a un juzgado cuando la niña, el niño o adolescente huyó de la violencia.',
      en: 'The PGN seeks court measures where a child fled violence.',
    },
  },
  {
    ...{ row: 'gt-protection', slug: 'gt-foreign-children', country: 'GT', kind: 'practice' },
    ...{ stage: 'repatriation', situations: ['unaccompanied'] },
    text: {
      es: 'La PGN conduce, con las embajadas, el retorno de niñas, niños y adolescentes extranjeros.',
      en: 'The PGN leads the return of foreign children, with the embassies.',
    },
  },
  {
    ...{ row: 'gt-reception', slug: 'gt-reception', country: 'GT', kind: 'law' },
    ...{ stage: 'reception', situations: [...onTheWay, 'returned-national'] },
    cites: [{ instrument: 'Acuerdo 146-2014' }, { instrument: 'Protocolo, 2017' }],
    text: {
      es: 'Hay una comisión para la niñez retornada y un protocolo, de febrero de 2017, por tierra, por aire y para familias.',
      en: 'There is a commission for returned children, and a protocol of February 2017 for land, air and families.',
    },
  },
  {
    ...{ row: 'gt-home', slug: 'gt-nuestras-raices', country: 'GT', kind: 'practice' },
    ...{ stage: 'reception', situations: ['unaccompanied', 'returned-national'] },
    text: {
      es: 'La Casa Nuestras Raíces, de la SBS, tiene como meta 72 horas.',
      en: 'The Casa Nuestras Raíces, of the SBS, has 72 hours as its aim.',
    },
  },
  {
    ...{ row: 'hn-reception', slug: 'hn-belen', country: 'HN', kind: 'practice' },
    ...{ stage: 'reception', situations: ['unaccompanied', 'returned-national'] },
    limit: { value: 72, unit: 'hours' },
    text: {
      es: 'El Centro Belén, desde 2014: 72 horas, o más cuando el hogar no es seguro (datos de 2018, aproximadamente).',
      en: 'The Centro Belén, since 2014: 72 hours, or longer where home is unsafe (as of about 2018).',
    },
  },
  {
    ...{ row: 'sv-reintegration', slug: 'sv-reintegration', country: 'SV', kind: 'practice' },
    ...{ stage: 'reintegration', situations: ['unaccompanied', 'returned-national'] },
    text: {
      es: 'Hay centros CANAF, y el CONAPINA tiene una oficina en el aeropuerto.',
      en: 'There are CANAF centers, and CONAPINA has an office at the airport.',
    },
  },
];
