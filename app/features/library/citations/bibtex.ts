import { oneLine } from '~/platform/one-line';
import { referenceOf, type Cited } from './cited';

// BibTeX entry types by resource type; all others are `misc`.
const entryTypes: Readonly<Record<string, string>> = {
  report: 'techreport',
  'practice-guide': 'techreport',
  protocol: 'techreport',
  'fact-sheet': 'techreport',
};

// BibTeX's month macros, which its styles write in the language of the document.
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

// Characters that are special to TeX; all others stay as they are, in UTF-8. BibTeX counts even escaped braces, so
// single braces must be written by name.
const escapes: Readonly<Record<string, string>> = {
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

const escaped = (text: string) =>
  oneLine(text).replace(/[\\^~&%$#_{}]/g, (sign) => escapes[sign] ?? `\\${sign}`);

/** Braces would end the field, and URLs do not contain unescaped ones anyway. */
const verbatim = (url: string) => url.replace(/[{}\s\\]/g, encodeURIComponent);

/** A second pair of braces keeps an organization's name in one piece, and the capitals of a title. */
const whole = (text: string) => `{${escaped(text)}}`;

/** A resource as a BibTeX entry. Names of organizations are not split into family and given names. */
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
