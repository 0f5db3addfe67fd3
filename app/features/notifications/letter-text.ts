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

/** An item of a letter's list: what kind of thing it is, its title and where it is. */
export interface Item {
  kind?: string;
  title: string;
  /** the language of the title, if it is not the reader's */
  lang?: string;
  url: string;
}

/** The content of a letter: paragraphs, with up to two links after `before`. */
export interface Content {
  subject: string;
  before: string[];
  /** a list after `before`, each item with its link */
  items?: readonly Item[];
  link?: { url: string; name: string };
  /** a second URL, introduced by a sentence */
  second?: { before: string; url: string };
  after: string[];
  /** the e-mail address for replies, unless it is the portal's */
  replyTo?: string;
}

/** How to stop letters of this kind: a sentence, and the URL that follows it. */
export interface Stop {
  before: string;
  url: string;
}

// Mail programs do not load style sheets. Colors are left to the reader's light or dark scheme.
const onPhones =
  '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">';
const calm =
  'max-width:34em;overflow-wrap:anywhere;margin:0 auto;padding:1em;font:1.0625em/1.5 system-ui,sans-serif';

const itemAsText = ({ kind, title, url }: Item) =>
  [...(kind ? [`– ${kind}:`, `  ${title}`] : [`– ${title}`]), `  ${url}`].join('\n');

function itemAsHtml({ kind, title, lang, url }: Item): string {
  const words = lang ? `<span lang="${escaped(lang)}">${escaped(title)}</span>` : escaped(title);
  const link = `<a href="${escaped(url)}">${words}</a>`;
  return `<li>${kind ? `${escaped(kind)}:<br>${link}` : link}</li>`;
}

/** The plain text and the HTML of a letter. */
export function textsOfLetter(locale: Locale, content: Content, stop?: Stop) {
  const { subject, before, items = [], link, second, after } = content;
  const paragraph = (one: string) => `<p>${escaped(one)}</p>`;
  const anchor = (url: string, name = url) => `<a href="${escaped(url)}">${escaped(name)}</a>`;
  const text = [
    ...before,
    ...items.map(itemAsText),
    ...(link ? [link.url] : []),
    ...(second ? [`${second.before}\n${second.url}`] : []),
    ...after,
    ...(stop ? [`-- \n${stop.before}\n${stop.url}`] : []),
  ].join('\n\n');
  const html = [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">${onPhones}<title>${escaped(subject)}</title></head><body style="${calm}">`,
    ...before.map(paragraph),
    ...(items.length > 0 ? ['<ul>', ...items.map(itemAsHtml), '</ul>'] : []),
    ...(link ? [`<p>${anchor(link.url, link.name)}</p>`] : []),
    ...(second ? [`<p>${escaped(second.before)}<br>${anchor(second.url)}</p>`] : []),
    ...after.map(paragraph),
    ...(stop ? [`<hr><p>${anchor(stop.url, stop.before.replace(/:$/, ''))}</p>`] : []),
    '</body></html>',
  ].join('\n');
  return { text: `${text}\n`, html };
}
