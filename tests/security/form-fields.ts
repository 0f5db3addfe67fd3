type Field = [name: string, value: string];

const attribute = (tag: string, name: string) =>
  new RegExp(`\\s${name}="([^"]*)"`)
    .exec(tag)?.[1]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

/**
 * The fields of the forms that a page posts, filled in so that much of it is taken: with what they come
 * with, a choice as its first, an empty one with something of its kind.
 *
 * @param isFilled whether empty fields are filled in, too
 */
export function fieldsOf(html: string, isFilled = true): Field[] {
  const forms = html.match(/<form[^>]*method="post"[\s\S]*?<\/form>/gi) ?? [];
  return forms.flatMap((form) => {
    const chosen = new Set<string>();
    const tags = form.match(/<(?:input|textarea|select|button)\b[^>]*>/gi) ?? [];
    return tags.flatMap((tag): Field[] => {
      const name = attribute(tag, 'name');
      const type = attribute(tag, 'type') ?? 'text';
      if (name === undefined || type === 'file') return [];
      if (type === 'radio' || type === 'checkbox') {
        if (isFilled ? chosen.has(name) : !/\schecked(?:=|\s|\/?>)/.test(tag)) return [];
        chosen.add(name);
      }
      const given = attribute(tag, 'value') || valueAfter(form, tag, isFilled);
      return [[name, given || (isFilled ? plausible(tag, type) : '')]];
    });
  });
}

function valueAfter(form: string, tag: string, isFilled: boolean): string {
  const rest = form.slice(form.indexOf(tag) + tag.length);
  if (tag.startsWith('<textarea')) return /^([^<]*)/.exec(rest)?.[1] ?? '';
  const options = rest.slice(0, rest.indexOf('</select>'));
  const selected = /<option[^>]*\sselected[^>]*>/.exec(options)?.[0];
  if (tag.startsWith('<select') && (selected || !isFilled))
    return attribute(selected ?? '', 'value') ?? '';
  if (tag.startsWith('<select')) return /<option[^>]*\svalue="([^"]+)"/.exec(rest)?.[1] ?? '';
  return '';
}

const byType: Record<string, string> = {
  email: 'ana@example.org',
  url: 'https://example.org/guia',
  password: 'cuaderno verde bajo la lluvia',
  date: '2026-01-31',
  hidden: '',
};

function plausible(tag: string, type: string): string {
  if (tag.startsWith('<select') || tag.startsWith('<button')) return '';
  return byType[type] ?? 'Acompañamiento';
}
