type Field = [name: string, value: string];

const attribute = (tag: string, name: string) =>
  new RegExp(`\\s${name}="([^"]*)"`)
    .exec(tag)?.[1]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

/** The HTML of the forms that a page posts. */
export const postedForms = (html: string): string[] =>
  html.match(/<form[^>]*method="post"[\s\S]*?<\/form>/gi) ?? [];

/**
 * The fields of the forms that a page posts, filled in so that they are likely to be accepted: with their
 * values, the first option of a choice, and something plausible in empty fields.
 *
 * @param isFilled whether empty fields are filled in, too
 */
export function fieldsOf(html: string, isFilled = true): Field[] {
  return postedForms(html).flatMap((form) => {
    const chosen = new Set<string>();
    const tags = form.match(/<(?:input|textarea|select|button)\b[^>]*>/gi) ?? [];
    return tags.flatMap((tag): Field[] => {
      const name = attribute(tag, 'name');
      const type = attribute(tag, 'type') ?? 'text';
      if (name === undefined || type === 'file') return [];
      // The honeypot: people do not reach it, and whoever fills it in is taken for a program.
      if (attribute(tag, 'tabindex') === '-1') return [[name, '']];
      if (type === 'radio' || type === 'checkbox') {
        if (isFilled ? chosen.has(name) : !/\schecked(?:=|\s|\/?>)/.test(tag)) return [];
        chosen.add(name);
      }
      const given = attribute(tag, 'value') || valueAfter(form, tag, isFilled);
      return [[name, given || (isFilled ? plausible(tag, type) : '')]];
    });
  });
}

/** Values that forms for new records need before their texts are checked, by the names of their fields. */
export const goodValues: Readonly<Record<string, string>> = {
  url: 'https://example.org/guia',
  website: '',
  month: '',
  day: '',
  year: '',
  email: 'ana@example.org',
};

/** The maximum lengths that the fields of a page declare, by their names. */
export function longestTyped(html: string): Map<string, number> {
  const tags = html.match(/<(?:input|textarea)\b[^>]*>/gi) ?? [];
  return new Map(
    tags.flatMap((tag): [string, number][] => {
      const most = Number(attribute(tag, 'maxLength'));
      const name = attribute(tag, 'name');
      return name !== undefined && most > 0 ? [[name, most]] : [];
    }),
  );
}

/** The names of the submit buttons. */
const buttonsOf = (html: string) =>
  new Set([...html.matchAll(/<button\b[^>]*\sname="([^"]+)"/g)].map(([, name]) => name));

/** A form as a browser may send it: its fields, and its buttons, of which one is pressed. */
export interface Sendable {
  fields: Field[];
  buttons: Field[];
}

/**
 * The forms that a page posts to itself; identical ones (as in each row of a list) only once. Forms that go
 * elsewhere, such as every page's quick exit, belong to another action.
 */
export function ownForms(html: string, pathname: string): Sendable[] {
  const own = postedForms(html).filter((form) => {
    const action = attribute(/^<form[^>]*>/i.exec(form)?.[0] ?? '', 'action');
    return (action ?? pathname).split('?')[0] === pathname;
  });
  const forms = own.map((form) => {
    const names = buttonsOf(form);
    const all = fieldsOf(form);
    return {
      fields: all.filter(([name]) => !names.has(name)),
      buttons: all.filter(([name]) => names.has(name)),
    };
  });
  const kindOf = ({ fields, buttons }: Sendable) =>
    JSON.stringify([fields.map(([name]) => name), buttons]);
  return [...new Map(forms.map((form) => [kindOf(form), form])).values()];
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
