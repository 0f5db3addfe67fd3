import type { LanguageSeed } from './shapes';

/**
 * Languages that people speak with each other, with other spellings and names of each. The displayed
 * names are in the `languages` messages of the interface, because Intl lacks several.
 */
export const languages: LanguageSeed[] = [
  {
    code: 'spa',
    position: 1,
    synonyms: { es: ['castellano'], en: ['Castilian', 'español'] },
  },
  { code: 'eng', position: 2, synonyms: { es: ['English'], en: [] } },
  {
    code: 'mam',
    position: 3,
    synonyms: { es: ['qyol mam', 'maya mam', 'maya-mam'], en: ['Maya Mam', 'Qyol Mam'] },
  },
  {
    code: 'quc',
    position: 4,
    synonyms: {
      es: ['quiché', 'kiche', 'k’iche', 'maya quiché'],
      en: ['Quiche', 'Kiche', 'Quiché'],
    },
  },
  {
    code: 'kek',
    position: 5,
    synonyms: { es: ['kekchí', 'kekchi', 'quekchí', 'qeqchi'], en: ['Kekchi', 'Qeqchi', 'Kekchí'] },
  },
  {
    code: 'kjb',
    position: 6,
    synonyms: { es: ['kanjobal', 'canjobal', 'qanjobal'], en: ['Kanjobal', 'Qanjobal'] },
  },
  {
    code: 'jac',
    position: 7,
    synonyms: {
      es: ['popti', 'poptí', 'jakalteko', 'jacalteco', 'jakalteco', 'abxubal'],
      en: ['Popti', 'Jakaltek', 'Jacaltec', 'Jakalteko', 'Abxubal'],
    },
  },
  {
    code: 'knj',
    position: 8,
    synonyms: {
      es: ['acateco', 'akateco', 'kanjobal occidental'],
      en: ['Acatec', 'Akatek', 'Western Kanjobal'],
    },
  },
  { code: 'cac', position: 9, synonyms: { es: ['chuj maya', 'koti'], en: ['Chuj Maya', 'Koti'] } },
  { code: 'ixl', position: 10, synonyms: { es: ['maya ixil'], en: ['Maya Ixil'] } },
  {
    code: 'cak',
    position: 11,
    synonyms: { es: ['cakchiquel', 'kakchikel'], en: ['Cakchiquel', 'Kaqchiquel'] },
  },
  { code: 'acr', position: 12, synonyms: { es: ['achí', 'maya achi'], en: ['Achí', 'Maya Achi'] } },
  {
    code: 'cab',
    position: 13,
    synonyms: {
      es: ['garifuna', 'garínagu'],
      en: ['Garífuna', 'Karif', 'Garinagu'],
    },
  },
  {
    code: 'hat',
    position: 14,
    synonyms: {
      es: ['creole', 'créole haitiano', 'kreyòl', 'haitiano', 'creol haitiano'],
      en: ['Creole', 'Kreyòl', 'Kreyol', 'Haitian'],
    },
  },
  {
    code: 'por',
    position: 15,
    synonyms: { es: ['brasileño', 'lengua portuguesa'], en: ['Brazilian Portuguese', 'português'] },
  },
  {
    code: 'miq',
    position: 16,
    synonyms: { es: ['misquito', 'mískito', 'miskitu'], en: ['Mískito', 'Misquito', 'Miskitu'] },
  },
  {
    code: 'tzh',
    position: 17,
    synonyms: { es: ['tzeltal', 'bats’il k’op'], en: ['Tzeltal', 'Tseltal Maya'] },
  },
  {
    code: 'tzo',
    position: 18,
    synonyms: { es: ['tzotzil', 'bats’i k’op'], en: ['Tzotzil', 'Tsotsil Maya'] },
  },
  {
    code: 'ctu',
    position: 19,
    synonyms: { es: ['chol', 'maya chol', 'lak ty’añ'], en: ['Chol', 'Chol Maya'] },
  },
  { code: 'fra', position: 20, synonyms: { es: ['lengua francesa'], en: ['français'] } },
];
