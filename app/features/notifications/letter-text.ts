import type { Locale } from '~/i18n/locale';

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

/** What a letter says: paragraphs, and perhaps links among them. */
export interface Content {
  subject: string;
  before: string[];
  link?: { url: string; name: string };
  /** another URL, after a sentence */
  second?: { before: string; url: string };
  after: string[];
  /** the e-mail address that an answer goes to, where that is not the portal's */
  replyTo?: string;
}

/** How to get no more letters of a kind: a sentence, and the URL that follows it. */
export interface Stop {
  before: string;
  url: string;
}

// Mail programs read no stylesheet of ours; colours stay the reader's, light or dark.
const onPhones =
  '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">';
const calm =
  'max-width:34em;overflow-wrap:anywhere;margin:0 auto;padding:1em;font:1.0625em/1.5 system-ui,sans-serif';

/** The plain text and the HTML of a letter. */
export function textsOfLetter(locale: Locale, content: Content, stop?: Stop) {
  const { subject, before, link, second, after } = content;
  const paragraph = (one: string) => `<p>${escaped(one)}</p>`;
  const anchor = (url: string, name = url) => `<a href="${escaped(url)}">${escaped(name)}</a>`;
  const text = [
    ...before,
    ...(link ? [link.url] : []),
    ...(second ? [`${second.before}\n${second.url}`] : []),
    ...after,
    ...(stop ? [`-- \n${stop.before}\n${stop.url}`] : []),
  ].join('\n\n');
  const html = [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">${onPhones}<title>${escaped(subject)}</title></head><body style="${calm}">`,
    ...before.map(paragraph),
    ...(link ? [`<p>${anchor(link.url, link.name)}</p>`] : []),
    ...(second ? [`<p>${escaped(second.before)}<br>${anchor(second.url)}</p>`] : []),
    ...after.map(paragraph),
    ...(stop ? [`<hr><p>${anchor(stop.url, stop.before.replace(/:$/, ''))}</p>`] : []),
    '</body></html>',
  ].join('\n');
  return { text: `${text}\n`, html };
}
