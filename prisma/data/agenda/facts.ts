/**
 * The facts with which the comparison of procedures starts, as they were noted when public pages were read. Everything
 * in the other files of this folder belongs to one of these rows and says no more than it; a test compares them.
 */
interface Fact {
  says: string;
  instrument: string;
  /** who says so: names of publications, or words of `describedSources` */
  sources: readonly string[];
  /** the day of the source, as far as it is known */
  on?: string;
}

export const facts = {
  'us-screening': {
    says: 'child from a contiguous country screened within 48 h and before return: trafficking, fear, independent decision',
    instrument: '8 USC 1232(a)(2),(4), 2008',
    sources: ['instrument-text'],
  },
  'us-notice': {
    says: 'other agencies notify HHS within 48 h',
    instrument: '8 USC 1232(b)(2)',
    sources: ['instrument-text'],
  },
  'us-transfer': {
    says: 'transfer to HHS within 72 h, exceptional cases aside',
    instrument: '8 USC 1232(b)(3)',
    sources: ['NIJC'],
  },
  'us-definition': {
    says: 'unaccompanied: under 18, no lawful immigration status, no parent or guardian in the U.S. available',
    instrument: '6 USC 279(g)(2)',
    sources: ['CLINIC'],
  },
  'us-proceedings': {
    says: 'children from other countries: full removal proceedings',
    instrument: '8 USC 1232(a)(5)(D)',
    sources: ['CLINIC'],
  },
  'us-asylum': {
    says: 'the asylum office hears an unaccompanied child’s claim first',
    instrument: '8 USC 1158(b)(3)(C)',
    sources: ['NIJC'],
  },
  'us-flores': {
    says: 'Flores settlement (1997) covers accompanied and unaccompanied children; ended, with exceptions, as to HHS from 1 Jul 2024, and binding CBP and ICE then',
    instrument: 'settlement',
    sources: ['CRS IF11799'],
  },
  'us-sponsors-rule': {
    says: 'safeguards on sponsors’ immigration status rescinded by interim rule, 25 Mar 2025',
    instrument: 'interim rule',
    sources: ['IPTP 1646'],
  },
  'us-sponsors-injunction': {
    says: 'new documentation requirements for sponsors preliminarily enjoined for a class of children, 9 Jun 2025',
    instrument: 'D.D.C., Angelica S. v. HHS',
    sources: ['Democracy Forward'],
  },
  'us-flores-motion': {
    says: 'a further motion to end Flores was denied on 15 Aug 2025',
    instrument: 'C.D. Cal.',
    sources: ['IPTP 1771'],
  },
  'us-expulsions': {
    says: 'expelling Guatemalan children in custody preliminarily enjoined on 18 Sep 2025',
    instrument: 'D.D.C.',
    sources: ['NCYL'],
  },
  'us-crc': {
    says: 'the CRC is not ratified (2018)',
    instrument: '',
    sources: ['GDP'],
    on: '2018',
  },
  'mx-childrens-law': {
    says: 'children’s-rights law published 4 Dec 2014; special measures through the Procuradurías (89)',
    instrument: 'LGDNNA',
    sources: ['gazette-copy', 'DIF San Luis Potosí'],
  },
  'mx-detention': {
    says: 'children are not to be lodged in immigration stations; reform published 11 Nov 2020, in force 11 Jan 2021',
    instrument: 'Ley de Migración',
    sources: ['Foro Jurídico'],
  },
  'mx-referral': {
    says: 'immediate notice to the Procuraduría, referral to DIF, provisional humanitarian status; the migration authority heeds the restitution plan',
    instrument: 'Ley de Migración 112',
    sources: ['unofficial-text'],
    on: '2020',
  },
  'mx-practice': {
    says: 'no uniform protocols; children sometimes in stations (head of SIPINNA)',
    instrument: '',
    sources: ['La Jornada'],
    on: '2025-05-16',
  },
  'mx-best-interests': {
    says: 'the Procuraduría determines and makes a plan',
    instrument: 'LGDNNA 121–123',
    sources: ['not-noted'],
  },
  'gt-laws': {
    says: 'child-protection law; Migration Code',
    instrument: 'Decreto 27-2003; Decreto 44-2016',
    sources: ['official-compendium'],
  },
  'gt-reception': {
    says: 'commission for returned children; protocol of Feb 2017 for land, air and families',
    instrument: 'Acuerdo 146-2014',
    sources: ['Protocolo, 2017'],
  },
  'gt-home': {
    says: 'Casa Nuestras Raíces (SBS), 72 h as an aim',
    instrument: '',
    sources: ['sbs.gob.gt'],
  },
  'gt-protection': {
    says: 'PGN seeks court measures where a child fled violence; leads return of foreign children with embassies',
    instrument: '',
    sources: ['DCA', 'Emisoras Unidas'],
    on: '2026-01',
  },
  'hn-authorities': {
    says: 'DINAF replaced IHNFA (PCM-27-2014); SENAF replaced DINAF (approved Sept 2023, from 2024)',
    instrument: '',
    sources: ['CRC/C/HND/Q/4-5/Add.1', 'CRC/C/HND/CO/6-7'],
  },
  'hn-migrants-law': {
    says: 'law for Honduran migrants and their families',
    instrument: 'Decreto 106-2013',
    sources: ['vLex'],
  },
  'hn-reception': {
    says: 'Centro Belén since 2014, 72 h, longer where home is unsafe (as of about 2018)',
    instrument: '',
    sources: ['La Prensa'],
  },
  'sv-childrens-law': {
    says: 'LEPINA (Decreto 839, in force 16 Apr 2010) replaced by Crecer Juntos (Decreto 431, in force 1 Jan 2023); CONAPINA takes over from CONNA and ISNA',
    instrument: '',
    sources: ['ECOLEX', 'Diario El Salvador'],
  },
  'sv-migration-law': {
    says: 'migration law published 25 Apr 2019',
    instrument: 'Decreto 286',
    sources: ['Diario Oficial'],
  },
  'sv-reintegration': {
    says: 'CANAF centres; CONAPINA office at the airport',
    instrument: '',
    sources: ['El Mundo'],
  },
  'cmw-parties': {
    says: 'MX, GT, SV, HN parties to the CMW: 1999; 14 Mar 2003; 14 Mar 2003; 9 Aug 2005',
    instrument: 'CMW',
    sources: ['UNTC'],
  },
  'region-guidelines': {
    says: 'guidelines for the protection of migrant children, San Pedro Sula, Nov 2016',
    instrument: 'CRM',
    sources: ['instrument-text'],
  },
  'region-memorandum': {
    says: 'land repatriation memorandum of May 2006, differentiated care for children',
    instrument: '',
    sources: ['El Comercio'],
  },
  'standard-court': {
    says: 'no deprivation of liberty of children for migration status',
    instrument: 'OC-21/14, ch. IX (2014)',
    sources: ['instrument-text'],
  },
  'standard-committees': {
    says: 'detention of children and families for immigration to be prohibited by law',
    instrument: 'CMW GC 4 / CRC GC 23, para. 12 (2017)',
    sources: ['instrument-text'],
  },
} as const satisfies Record<string, Fact>;

export type FactRow = keyof typeof facts;

/** A row of the table. */
export const factOf = (row: FactRow): Fact => facts[row];
