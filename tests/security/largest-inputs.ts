import { bodyBounds, uploadBounds } from '~/server/http/bounded-body.server';
import type { Page } from './action-pages';
import { goodValues } from './form-fields';

type Field = [name: string, value: string];

export interface LargeInput {
  name: string;
  body: string | FormData;
  type?: string;
}

const urlencoded = 'application/x-www-form-urlencoded';
const kibibyte = 1_024;
/** The bytes of a form for typed text, which leaves room for its other fields. */
const ROOM = 250 * kibibyte;

/** Whether a field is typed, not chosen or sent along with the form. */
const isTyped = ([, value]: Field) => value === 'Acompañamiento' || value.includes(' ');

const encoded = (fields: readonly Field[]) => new URLSearchParams([...fields]).toString();

/** Texts that keep parsers busy: words, addresses, accents, markup. */
const pumps = ['@', '\u0315\u0300', 'a ', 'cui no. ', '-', '<w:del>', 'niña ', '1-2 ', '" '];

/** A form with as much repeated text in its typed fields as it may hold. */
function filled(fields: readonly Field[], pump: string): string {
  const typed = fields.filter(isTyped);
  const own = (encoded([['', pump]]).length - 1) * Math.max(1, typed.length);
  const text = pump.repeat(Math.floor(ROOM / own));
  const all = fields.map((field): Field => (isTyped(field) ? [field[0], text] : field));
  return encoded(typed.length > 0 ? all : [...all, ['note', text]]);
}

/** A form as a person could fill it in: repeated text up to each field's maximum length. */
function typed(
  fields: readonly Field[],
  longest: ReadonlyMap<string, number>,
  pump: string,
): string {
  return encoded(
    fields.map(([name, value]): Field => {
      const most = longest.get(name) ?? 0;
      const given = isTyped([name, value]) ? (goodValues[name] ?? value) : value;
      return [name, most > 0 ? pump.repeat(most).slice(0, most) : given];
    }),
  );
}

/** Forms with many, long or deeply nested names, and deeply nested JSON. */
const names: [string, string][] = [
  ['120,000 empty fields', 'a&'.repeat(120_000)],
  [
    '90 names of 700 dots',
    Array.from({ length: 90 }, (_, index) => `n${index}${'.b'.repeat(700)}=x`).join('&'),
  ],
  ['100 names as deep as they may be', `a${'.b'.repeat(7)}${'c'.repeat(180)}=x&`.repeat(100)],
  [
    'rows that are the only ones of their lists',
    ['places', 'services', 'languages', 'contacts'].map((list) => `${list}[40].id=x`).join('&'),
  ],
  [
    'an intent 60,000 deep',
    encoded([
      [
        '__intent__',
        `{"type":"insert","payload":{"name":"a","defaultValue":${'['.repeat(30_000)}${']'.repeat(30_000)}}}`,
      ],
    ]),
  ],
];

/** A form with a text as large as a file may be, and one with a file of that size without content. */
function uploads(fields: readonly Field[]): LargeInput[] {
  const megabytes = 29 * kibibyte * kibibyte;
  const withField = (name: string, value: string | Blob) => {
    const form = new FormData();
    for (const [own, text] of fields) form.append(own, text);
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, 'a.pdf');
    return form;
  };
  return [
    { name: 'a text of 29 MB', body: withField('title.es', 'x'.repeat(megabytes)) },
    { name: 'a file of 29 MB', body: withField('file', new Blob([new Uint8Array(megabytes)])) },
  ];
}

/**
 * The largest inputs for an action, of several kinds.
 *
 * @param most how many kinds; `turn` is the first one's index, so that small runs try all of them over time
 */
export function largestInputs(
  { path, forms, longest }: Pick<Page, 'path' | 'forms' | 'longest'>,
  most: number,
  turn: number,
): LargeInput[] {
  const [{ fields, buttons } = { fields: [], buttons: [] }] = forms;
  const [button] = buttons;
  const all = button ? [...fields, button] : fields;
  const plain = [
    ...pumps.map((pump): [string, string] => [
      `a form full of ${JSON.stringify(pump)}`,
      filled(all, pump),
    ]),
    ...names,
  ].map(([name, body]) => ({ name, body, type: urlencoded }));
  const asTyped = pumps.slice(0, most).map((pump) => ({
    name: `each field full of ${JSON.stringify(pump)}`,
    body: typed(all, longest, pump),
    type: urlencoded,
  }));
  const some = Array.from({ length: Math.min(most, plain.length) }, (_, index) =>
    plain.at((index * 3 + turn) % plain.length),
  ).filter((one) => one !== undefined);
  const isUpload = bodyBounds(path.split('?')[0] ?? '') === uploadBounds;
  return [...asTyped, ...some, ...(isUpload ? uploads(all) : [])];
}
