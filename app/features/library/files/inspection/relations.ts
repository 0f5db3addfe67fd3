const attribute = String.raw`\s+([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`;
const relation = new RegExp(String.raw`<(?:[\w.-]+:)?Relationship((?:${attribute})*)\s*\/?>`, 'g');
const anyRelation = /<(?:[\w.-]+:)?Relationship(?![\w.-])/g;
const attributes = new RegExp(attribute, 'gy');

// In another encoding, such as UTF-7, what looks like text here could be a relation.
const otherEncoding =
  /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["'](?!(?:utf-8|us-ascii|iso-8859-1|windows-1252)["'])/i;

/**
 * Whether the relations of an office document (a `.rels` part) load anything external by themselves: a remote
 * template, picture or object. Links to click on (to URLs and e-mail addresses) are not counted. Anything but
 * plain, well-formed XML counts as external, so that no relation can hide behind unusual syntax.
 */
export function hasExternalRelation(xml: string): boolean {
  if (xml.includes('\0') || xml.includes('\ufffd') || /<!(?:DOCTYPE|\[CDATA\[)/i.test(xml))
    return true;
  if (otherEncoding.test(xml.replace(/^\ufeff/, ''))) return true;
  const relations = [...xml.matchAll(relation)];
  if (relations.length !== [...xml.matchAll(anyRelation)].length) return true;
  return relations.some(([, written = '']) => {
    const values = new Map(
      [...written.matchAll(attributes)].map(([, name = '', double, single]) => [
        name.toLowerCase(),
        plain(double ?? single ?? ''),
      ]),
    );
    const mode = values.get('targetmode');
    const target = values.get('target') ?? '';
    const isLink = /\/hyperlink$/.test(values.get('type') ?? '');
    if (mode === undefined || mode === 'Internal') return reachesOut(target);
    return !(isLink && /^(?:https?:|mailto:|#|[^:]*$)/i.test(target) && !target.startsWith('\\\\'));
  });
}

/** Whether a target that is declared internal is really a URL or a network path. */
function reachesOut(target: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/|\\)/i.test(target.trim());
}

function plain(value: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return value.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex, decimal, name) => {
    if (name) return named[String(name)] ?? all;
    const code = hex ? parseInt(String(hex), 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
