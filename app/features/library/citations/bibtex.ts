import { oneLine } from '~/platform/one-line';
import { referenceOf, type Cited } from './cited';

// Entry types of BibTeX by the network's types of resources; all others are `misc`.
const entryTypes: Readonly<Record<string, string>> = {
  report: 'techreport',
  'practice-guide': 'techreport',
  protocol: 'techreport',
  'fact-sheet': 'techreport',
};

// Macros that BibTeX itself defines: its styles write them in the language of the document.
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

// What means something to TeX. All else stays as it is, in UTF-8. BibTeX counts braces after a backslash too, so that
// one alone needs a name.
const escapes: Readonly<Record<string, string>> = {
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

const escaped = (text: string) =>
  oneLine(text).replace(/[\\^~&%$#_{}]/g, (sign) => escapes[sign] ?? `\\${sign}`);

/** Braces in a URL would end the field, and a URL holds none of its own. */
const verbatim = (url: string) => url.replace(/[{}\s\\]/g, encodeURIComponent);

/** In a second pair of braces: a name of an organization, a title whose capitals stay. */
const whole = (text: string) => `{${escaped(text)}}`;

/** A resource as an entry of BibTeX, in UTF-8. Names of organizations are whole, not family and given names. */
export function bibtexOf(cited: Cited): string {
  const { type, title, authors, published, edition, summary } = cited;
  const { publisher, language, url } = referenceOf(cited);
  const entryType = entryTypes[type] ?? 'misc';
  const month = published?.month ? months[published.month - 1] : undefined;
  const fields: [string, string | undefined][] = [
    ['title', `{${whole(title)}}`],
    ['author', `{${authors.map(whole).join(' and ')}}`],
    [
      entryType === 'techreport' ? 'institution' : 'publisher',
      publisher && `{${escaped(publisher)}}`,
    ],
    ['year', published ? `{${published.year}}` : undefined],
    ['month', month],
    ['day', published?.day ? `{${published.day}}` : undefined],
    ['version', edition > 1 ? `{${edition}}` : undefined],
    ['language', language && `{${language}}`],
    ['abstract', summary && `{${escaped(summary)}}`],
    ['url', `{${verbatim(url)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@${entryType}{${cited.slug},\n${lines.join(',\n')}\n}\n`;
}
