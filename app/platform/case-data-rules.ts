/**
 * The kinds of case data: what speaks of a child, a family or a case and must not be in any text of the portal.
 * `identity`: the number of an identity document. `phone`: a telephone number. `birth`: a date of birth.
 * `child`: words that point at one child. `case`: a case or its number.
 */
export const caseDataKinds = ['identity', 'phone', 'birth', 'child', 'case'] as const;
export type CaseDataKind = (typeof caseDataKinds)[number];

export interface Rule {
  kind: CaseDataKind;
  pattern: RegExp;
  /** words before a match that show that it is something else */
  unlessAfter?: RegExp;
}

// Every repetition has an upper bound, so that no text makes a rule backtrack over it again and again. The
// caller sees to it that words are separated by exactly one space.
const child =
  '(?:niñ[ao]s?|adolescentes?|nna|bebé|menores?|muchach[ao]|chic[ao]|jovencit[ao]|hij[ao]|herman[ao]|herman[ai]t[ao]|niet[ao]|sobrin[ao])';
const kid =
  '(?:child|kid|girl|boy|minor|teen(?:ager)?|baby|infant|toddler|son|daughter|nephew|niece|sister|brother)';
const theOne = '(?:el|la|un|una|este|esta|ese|esa|su|mi|nuestr[ao]|dich[ao])';
const age =
  '(?:\\d{1,2}|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciséis|dieciseis|diecisiete)';
const months =
  '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|se[p]?tiembre|octubre|noviembre|diciembre|january|february|march|april|may|june|july|august|september|october|november|december)';
const day = `(?:\\d{1,2}(?:st|nd|rd|th|º|°)?[\\s./-]{1,3}(?:de\\s|of\\s)?(?:\\d{1,2}|${months}|(?:ene|feb|mar|abr|apr|jun|jul|ago|aug|sep|oct|nov|dic|dec)\\.?)[\\s,./-]{1,3}(?:del?\\s|of\\s)?(?:\\d{4}|\\d{2})|\\d{4}-\\d{1,2}-\\d{1,2}|${months}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4})`;

// Words before the numbers of laws, accounts and registrations, which are no numbers of persons.
const legal =
  /(?:decretos?|acuerdos?|ley(?:es)?|resoluci[oó]n(?:es)?|art[ií]culos?|gaceta|convenios?|reglamentos?|opini[oó]n|observaci[oó]n|decrees?|laws?|act|resolutions?|articles?|agreements?|isbn|issn|doi|nit|rtn|ein|rfc|patente|registro(?: legal)?|personer[ií]a(?: jur[ií]dica)?|cuenta(?: bancaria)?|account|u\.?s\.?c\.?|c\.?f\.?r\.?)(?:\s(?:gubernativ[oa]|legislativ[oa]|no\.?|n[uú]m(?:ero)?\.?|n\.?[º°]|number|de|del|la|the)){0,6}[\s:.#-]{0,9}$/iu;

// “Nació” and “born” are also said of organizations.
const anOrganization =
  /(?:organizaci[oó]n|asociaci[oó]n|red|coalici[oó]n|coordinadora|programa|proyecto|instituci[oó]n|instituto|fundaci[oó]n|pastoral|centro|casa|albergue|iniciativa|alianza|colectiv[ao]|mesa|organi[sz]ation|network|coalition|program(?:me)?|project|institute|foundation|cent(?:er|re)|shelter|initiative|alliance|collective)(?![\p{L}])[^.!?\n]{0,60}$/iu;

const words = (text: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${text})(?![\\p{L}\\p{N}])`, 'giu');
const digits = (text: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}./_#=-])(?:${text})(?![\\p{L}\\p{N}_]|[.,/-]\\d)`, 'giu');

/** The rules, the most certain first: if two matches overlap, the first rule's counts. */
export const caseDataRules: readonly Rule[] = [
  // CURP of Mexico: letters, date of birth, sex, state, letters, check digit.
  { kind: 'identity', pattern: words('[A-Z][AEIOUX][A-Z]{2}\\d{6}[HMX][A-Z]{5}[A-Z\\d]\\d') },
  // CUI of Guatemala, 4-5-4; DNI of Honduras, 4-4-5: both have thirteen digits.
  { kind: 'identity', pattern: digits('\\d{4}[ -]?\\d{5}[ -]?\\d{4}'), unlessAfter: legal },
  { kind: 'identity', pattern: digits('\\d{4}[ -]\\d{4}[ -]\\d{5}'), unlessAfter: legal },
  // DUI of El Salvador, 8-1.
  { kind: 'identity', pattern: digits('\\d{8}-\\d'), unlessAfter: legal },
  // Social security number of the United States, 3-2-4.
  { kind: 'identity', pattern: digits('\\d{3}-\\d{2}-\\d{4}'), unlessAfter: legal },
  // A-number, which the migration authorities of the United States give to a person. Only with a capital A,
  // because “a” is a word in Spanish.
  {
    kind: 'identity',
    pattern:
      /(?<![\p{L}\p{N}])A(?:[#-] ?)?(?:\d{8,9}|[ ]?\d{3}[ -]\d{3}[ -]\d{3})(?![\p{L}\p{N}])/gu,
  },
  // Any number after the name of a document.
  {
    kind: 'identity',
    pattern: words(
      '(?:dpi|cui|dui|dni|curp|ssn|a-?number|alien (?:registration )?(?:number|no\\.?)|social security(?: number)?|pasaporte|passport|partida de nacimiento|acta de nacimiento|birth certificate|c[eé]dula(?: de identidad)?)(?:\\s(?:n[uú]mero|no\\.?|n\\.?[º°]|number|es|is|de|la|el)){0,6}[\\s:.#]{0,9}[A-Z]{0,3}[ -]?\\d[\\d -]{4,40}\\d',
    ),
  },

  {
    kind: 'phone',
    pattern: digits('\\(?\\+\\d{1,3}\\)?(?:[ .()-]{0,2}\\d){7,12}'),
    unlessAfter: legal,
  },
  // Eight digits in Central America, ten in Mexico and the United States.
  {
    kind: 'phone',
    pattern: digits('(?!(?:19|20)\\d\\d[ -](?:19|20)\\d\\d)[2-9]\\d{3}[ -]\\d{4}'),
    unlessAfter: legal,
  },
  {
    kind: 'phone',
    pattern: digits('(?:\\(\\d{2,3}\\)\\s?|\\d{2,3}[ .-])\\d{3,4}[ .-]\\d{4}'),
    unlessAfter: legal,
  },
  {
    kind: 'phone',
    pattern: words(
      '(?:tel(?:[eé]fono)?s?|cel(?:ular)?|m[oó]vil|whats?app|wasap|phone|mobile|cell(?: ?phone)?|call|text|ll[aá]me(?:la|lo|le|n?os)?|marc(?:ar|ando)|escr[ií]ba(?:la|lo|le|nos))(?:\\s(?:de|del|la|el|al|is|es|me|her|him|us|at|on|n[uú]mero|number|mam[aá]|madre|pap[aá]|padre|t[ií]a|t[ií]o|abuel[ao]|the|mother|father|aunt|uncle|grandmother)){0,6}[\\s:.]{0,9}\\(?\\+?\\d(?:[ .()-]{0,2}\\d){6,12}',
    ),
  },

  {
    kind: 'birth',
    pattern: words(
      `(?:naci[oó]|nacid[ao]|born(?! (?:after|before|since))|fecha de nacimiento|f\\.? ?(?:de )?nac\\.?|date of birth|birth ?dates?|birthday|cumplea[nñ]os|d\\.?o\\.?b\\.?)(?:\\s(?!antes|despu[eé]s|desde|after|before|since)[\\p{L}'’]{1,40},?){0,6}[\\s:.]{0,9}${day}`,
    ),
    unlessAfter: anOrganization,
  },
  {
    kind: 'birth',
    pattern: words(
      `(?:cumple|turns|will be|tendr[aá])\\s${age}(?:\\sa[nñ]os)?\\s(?:el|on)\\s${day}`,
    ),
  },

  {
    kind: 'child',
    pattern: words(
      `(?:nombres?(?: completos?)?|apellidos?|iniciales|foto(?:graf[ií]a)?s?|direcci[oó]n|domicilio|paradero|huella) (?:de (?:la|el|un|una|esta|este|mi|su)|del) ${child}`,
    ),
  },
  {
    kind: 'child',
    pattern: words(
      `(?:${theOne}|al|del) ${child}(?: de ${age} a[nñ]os)?,? (?:se llama|llamad[ao]|de nombre|que se llama|cuyo nombre)`,
    ),
  },
  {
    kind: 'child',
    pattern: words(`(?:una?|la|el|esta|este|mi) ${child} de ${age} (?:a[nñ]os|meses)`),
  },
  {
    kind: 'child',
    pattern: words(
      `(?:mi|nuestr[ao]) (?:client[ea]|usuari[ao]|representad[ao]|patrocinad[ao]|defendid[ao]|pupil[ao])`,
    ),
  },
  {
    kind: 'child',
    pattern: words(
      `(?:su|la|mi) (?:mam[aá]|madre|t[ií]a|abuela|pap[aá]|padre|t[ií]o|abuelo) se llama`,
    ),
  },
  {
    kind: 'child',
    pattern: words(
      `(?:the |a |this |my |our )?${kid}(?:['’]s|s['’]) (?:full |first |last |real )?(?:name|surname|initials|photo(?:graph)?|picture|address|whereabouts|a-?number|phone)`,
    ),
  },
  { kind: 'child', pattern: words(`name of (?:the|a|this|my|our) ${kid}`) },
  {
    kind: 'child',
    pattern: words(
      `(?:the|a|this|my|our) ${kid},? (?:is (?:called|named)|named|called|whose name)`,
    ),
  },
  {
    kind: 'child',
    pattern: words(`(?:a|the|this|my|our) ${age}[ -](?:years?|months?|yr)[ -]olds? ${kid}`),
  },
  {
    kind: 'child',
    pattern: words(
      `(?:a|the|this|my|our) ${kid},? (?:aged? )?${age} (?:years? old|years? of age|months? old)`,
    ),
  },
  {
    kind: 'child',
    pattern: words(
      `(?:my|our) (?:minor |young )?(?:client|ward)(?:['’]s)?(?! (?:intake|services?|base|relations|work|organi[sz]ations?|communit(?:y|ies)))`,
    ),
  },
  {
    kind: 'child',
    pattern: words(
      `(?:her|his|their) (?:mother|father|aunt|uncle|grandmother)(?:['’]s name is| is called| is named)`,
    ),
  },

  {
    kind: 'case',
    pattern: words(
      '(?:expedientes?|exp\\.|carpeta(?: de investigaci[oó]n)?|folio)(?:\\s(?:n[uú]mero|n[uú]m\\.?|no\\.?|n\\.?[º°]|judicial|migratorio|administrativo|de|es)){0,6}[\\s:.#]{0,9}(?:[A-Z]{1,5}/){0,4}[A-Z]{0,5}[ /-]?\\d[\\dA-Z/.-]{0,40}\\d',
    ),
  },
  {
    kind: 'case',
    pattern: words(
      '(?:causa|caso)(?: penal| judicial)?\\s(?:(?:n[uú]mero|n[uú]m\\.?|no\\.?|n\\.?[º°]|rol|#)\\s?[A-Z]{0,5}-?\\d[\\dA-Z/.-]{0,40}|[A-Z]{0,5}-?\\d{1,10}[/-]\\d[\\dA-Z/-]{0,40})',
    ),
  },
  { kind: 'case', pattern: words('n[uú]mero de (?:expediente|caso|causa)') },
  { kind: 'case', pattern: words('(?:su|mi|este) (?:expediente|carpeta de investigaci[oó]n)') },
  {
    kind: 'case',
    pattern: words(
      `expediente (?:migratorio |judicial )?(?:del?|de la|de un|de una|de mi) ${child}`,
    ),
  },
  {
    kind: 'case',
    pattern: words(
      '(?:case|file|docket|receipt)(?: id| n[º°]| no\\.?)[\\s:.#]{0,9}[A-Z]{0,4}[ -]?\\d[\\dA-Z/.-]{0,40}|(?:case|docket) number',
    ),
  },
  { kind: 'case', pattern: words('(?:case|docket)\\s?#\\s?[A-Z]{0,4}-?\\d[\\dA-Z/.-]{0,40}') },
  {
    kind: 'case',
    pattern: words(
      '(?:her|his|my) (?:asylum |immigration |court )?(?:case file|file number|a-?file)',
    ),
  },
];
