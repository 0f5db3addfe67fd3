// Headings and columns that are usual where people are listed, or in the file of a case.

const label =
  /(?<![\p{L}\p{N}])(?:fecha de nacimiento|f(?:echa|\.)? (?:de )?nac\.?|date of birth|birth ?date|d\.?o\.?b\.?|lugar de nacimiento|place of birth|(?:n[uú]mero|n[uú]m\.?|no\.?|n\.?º) (?:de )?(?:caso|expediente|alien|extranjero)|expediente (?:n[uú]m\.?|no\.?)|(?:case|docket|alien|file) (?:number|no\.?|#)|a[- ]?(?:number|n[uú]mero|#)|curp|cui|dpi|dui|dni|pasaporte|passport(?: number| no\.?)?|nombre (?:del? )?(?:la )?(?:niñ[ao]|adolescente|menor|nna)|(?:child|minor|client)['’]?s? name|name of (?:the )?(?:child|minor))(?![\p{L}\p{N}])/giu;

// The number of a person, whatever stands before it: CURP, and the A-number of the United States.
const number =
  /(?<![\p{L}\p{N}])(?:[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{5}[A-Z\d]\d|A[#-]? ?\d{3}[- ]\d{3}[- ]\d{3})(?![\p{L}\p{N}])/gu;

const LONGEST = 60; // characters of a heading
const MOST_PAGES = 200;
const MOST_NAMED = 6;

/**
 * The headings and columns of a text that read like data about people: a label that stands for itself, before a colon, or
 * at the beginning of a short line.
 *
 * @param {string[]} pages
 * @returns {string[]} at most six, each once
 */
export function caseLabels(pages) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const page of pages.slice(0, MOST_PAGES)) {
    for (const line of page.split('\n')) {
      for (const cell of line.split('\t')) {
        const isShort = cell.length <= LONGEST;
        for (const match of cell.matchAll(label)) {
          const after = cell.slice(match.index + match[0].length);
          if (!isShort && !/^\s?[:_.]/.test(after)) continue;
          if (isShort && cell.length > match[0].length + 25 && !/^\s?[:_.(]/.test(after)) continue;
          found.set(match[0].toLowerCase(), match[0]);
        }
        for (const [value] of cell.matchAll(number)) found.set('number', `${value.slice(0, 4)}…`);
        if (found.size >= MOST_NAMED) return [...found.values()];
      }
    }
  }
  return [...found.values()];
}
