/** A piece of a line: words, or a link whose shown text is its target. */
export type Span = { kind: 'text' | 'link'; text: string };

/** A block of a plain text. Lists and quotations hold lines. */
export interface Block {
  kind: 'paragraph' | 'list' | 'numbers' | 'quotation';
  lines: Span[][];
}

const bullet = /^\s{0,3}[-*•]\s+/;
const numbered = /^\s{0,3}\d{1,3}[.)]\s+/;
const quote = /^\s{0,3}>\s?/;
const address = /\bhttps?:\/\/[^\s<>"]+/giu;
/** Punctuation that ends a sentence and not a URL; a bracket belongs to it only if it was opened inside. */
const ending = new Set(".,;:!?'’”»)]");

const kindOf = (line: string): Block['kind'] => {
  if (quote.test(line)) return 'quotation';
  if (bullet.test(line)) return 'list';
  return numbered.test(line) ? 'numbers' : 'paragraph';
};

const marks = { quotation: quote, list: bullet, numbers: numbered, paragraph: /^/ } as const;

/**
 * The blocks of a text without markup: paragraphs between empty lines, lists of lines that begin with a hyphen or a
 * number, quotations of lines that begin with `>`, and URLs. Everything else is shown as it was typed.
 */
export function plainBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let isNew = true;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      isNew = true;
      continue;
    }
    const kind = kindOf(line);
    const spans = spansOf(line.replace(marks[kind], ''));
    const last = blocks.at(-1);
    if (!isNew && last?.kind === kind) last.lines.push(spans);
    else blocks.push({ kind, lines: [spans] });
    isNew = false;
  }
  return blocks;
}

function spansOf(line: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of line.matchAll(address)) {
    const url = trimmed(match[0]);
    if (!isSafe(url)) continue;
    if (match.index > from) spans.push({ kind: 'text', text: line.slice(from, match.index) });
    spans.push({ kind: 'link', text: url });
    from = match.index + url.length;
  }
  if (from < line.length) spans.push({ kind: 'text', text: line.slice(from) });
  return spans;
}

/** A URL without the punctuation of its sentence. */
function trimmed(url: string): string {
  let end = url.length;
  while (ending.has(url.charAt(end - 1))) end -= 1;
  const isOpened = url.charAt(end) === ')' && url.slice(0, end).includes('(');
  return url.slice(0, isOpened ? end + 1 : end);
}

/** Only addresses that lead where they say: with a host, and without a user name before it. */
function isSafe(url: string): boolean {
  try {
    const { protocol, username, password, hostname } = new URL(url);
    const isWeb = protocol === 'https:' || protocol === 'http:';
    return isWeb && username === '' && password === '' && hostname.includes('.');
  } catch {
    return false;
  }
}
