/** What a letter of the simulation says, read from the message as the mail server got it. */
export interface Read {
  id: string;
  to: string;
  bytes: number;
  lang: string;
  isDigest: boolean;
  /** by the slug of the thread */
  named: Map<string, number>;
  closed: number;
  more: number;
  /** the frame: without titles and names in another language, and without URLs */
  frame: string;
}

const header = (message: string, name: string) =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(message.replace(/\r\n[ \t]+/g, ' '))?.[1]?.trim() ?? '';

function decoded(part: string): string {
  const [head = '', ...rest] = part.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const soft = body.replace(/=\r\n/g, '');
  const bytes = soft.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** What letters about one post quote, which says its language in words. */
const quoted = /The matter you know \d+x|Asunto sobre la que dicen \d+x|Buscamos una[^.]*\./g;

const count = (text: string, form: RegExp) => Number(form.exec(text)?.[1] ?? 0);

/** Reads a letter about posts; digests have a list. */
export function readLetter(message: string, to: string): Read {
  const html =
    message
      .split(/\r\n--/)
      .map(decoded)
      .find((part) => part.includes('<html')) ?? '';
  const named = new Map<string, number>();
  let closed = 0;
  const items = html.match(/<li>[\s\S]*?<\/li>/g) ?? [];
  const isDigest = items.length > 0;
  for (const item of isDigest ? items : [html]) {
    const slug = /(asunto-\d+)/.exec(item)?.[1] ?? '';
    const text = item.replace(/<[^>]*>/g, ' ');
    const inClosed = count(text, /(\d+) (?:mensajes?|new posts?)[^(]* (?:closed|cerrad|few|pocas)/);
    if (isDigest && inClosed > 0) closed += inClosed;
    else {
      const number = /(\d+)(?=x)/.exec(text)?.[1];
      const key = slug || (number ? `asunto-${number}` : '?');
      named.set(key, count(text, /\((\d+) (?:mensajes?|new posts?)/) || 1);
    }
  }
  const frame = html
    .replace(/<span lang=[\s\S]*?<\/span>/g, '')
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>|https?:\S+/g, ' ')
    .replace(isDigest ? /$^/g : quoted, ' ');
  return {
    ...{ id: header(message, 'Message-ID'), to, bytes: Buffer.byteLength(message) },
    ...{ lang: /<html lang="(\w+)"/.exec(html)?.[1] ?? '', isDigest, named, closed },
    more: count(html, /(?:And|Y) (\d+) (?:more|más)/),
    frame,
  };
}

/** Words of the other language that a letter's own sentences would contain. */
export const foreign: Readonly<Record<string, RegExp>> = {
  es: /\b(?:the|your|you|new)\b/i,
  en: /\b(?:usted|correo|que|nuevos?|novedad)\b/i,
};
