import fc from 'fast-check';

/** Texts that have broken programs before. */
const naughty = [
  ...['', ' ', '\0', 'a\0b', '\u0001\u001f', '\r\n', '\u2028\u2029', '\ufeff', '\u202e\u200b'],
  ...['\ud800', '\udfff', 'a\ud83d', '😀'.repeat(40), 'ﷺ'.repeat(50), 'Z̷̢̛͇͎a̶͐l̵͝g̸o'.repeat(20)],
  ...['null', 'undefined', 'NaN', 'true', '-1', '0', '1e309', '9'.repeat(400), '0x10', '1_000'],
  ...['2147483648', '9223372036854775808', '-0', '1.5', '٣', 'Infinity'],
  ...["'", '"', '`', "' OR '1'='1", "'; DROP TABLE person; --", '%', '_', '\\', '$1', '${1}'],
  ...[
    '{{7*7}}',
    '<b>',
    '</textarea>',
    '&amp;',
    '%00',
    '%2e%2e%2f',
    '../../etc/passwd',
    '//evil.example',
  ],
  ...[
    '/\\evil.example',
    'javascript:alert(1)',
    'http://[::1]:1/',
    'https://ex ample.org',
    'mailto:a@b',
  ],
  ...['a@b', `${'a'.repeat(64)}@${'b'.repeat(250)}.org`, 'ana@example.org\nBcc: x@example.org'],
  ...['{"$gt":""}', '[object Object]', '{}', '[]', '__proto__', 'constructor', 'toString'],
  ...['00000000-0000-0000-0000-000000000000', '2026-02-30', '9999-99-99T99:99:99Z', 'es-419', 'xx'],
  ...['to_tsquery(', 'a & | !', '((((', '"'.repeat(100), '*'.repeat(500), 'a '.repeat(5_000)],
];

/** A random text for a field. */
export const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...naughty) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 300, max: 70_000 }).map((length) => 'ñ'.repeat(length)),
  },
);

/** Field names that no form has. */
export const strangeName = fc.oneof(
  fc.constantFrom(
    ...['__proto__', 'constructor.prototype.x', '__proto__[x]', 'a[__proto__]', 'places[999].x'],
    ...['places[1000000]', 'a[b][c][d]', 'a..b', '[]', '', '.', 'a\0b', '\ud800', '__state__'],
    ...['__intent__', '_data', '_method', 'file', 'upload', 'hasOwnProperty', 'then'],
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

/** A change to the fields of a form. */
export type Change =
  | { kind: 'set' | 'double'; at: number; text: string }
  | { kind: 'leave'; at: number }
  | { kind: 'rename'; at: number; name: string }
  | { kind: 'add'; name: string; text: string }
  | { kind: 'nest'; at: number; suffix: string };

const at = fc.nat(40);
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('set' as const), at, text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('double' as const), at, text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), at }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('rename' as const), at, name: strangeName }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('add' as const), name: strangeName, text }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('nest' as const),
      at,
      suffix: fc.constantFrom('[0]', '[]', '.x', '[999]', '[0][0]', '.__proto__', '[-1]'),
    }),
  },
);

/** How the fields are encoded. */
export type Wire = 'form' | 'multipart' | 'files' | 'broken' | 'json' | 'other' | 'cut' | 'no type';
const wire: fc.Arbitrary<Wire> = fc.oneof(
  { weight: 8, arbitrary: fc.constant('form' as const) },
  { weight: 2, arbitrary: fc.constant('multipart' as const) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Wire>('files', 'broken', 'json', 'other', 'cut', 'no type'),
  },
);

/** One form as no person sends it. */
export const input = fc.record({
  changes: fc.array(change, { maxLength: 6 }),
  wire,
  garbage: fc.uint8Array({ maxLength: 300 }),
});
export type Input = typeof input extends fc.Arbitrary<infer Value> ? Value : never;

type Field = [name: string, value: string];

/** The fields after the changes. */
export function changed(fields: readonly Field[], changes: readonly Change[]): Field[] {
  let result: Field[] = [...fields];
  for (const one of changes) {
    const index = 'at' in one && result.length > 0 ? one.at % result.length : -1;
    const [name, value] = result[index] ?? ['x', ''];
    if (one.kind === 'add') result.push([one.name, one.text]);
    else if (index < 0) continue;
    else if (one.kind === 'set') result[index] = [name, one.text];
    else if (one.kind === 'double') result.push([name, one.text]);
    else if (one.kind === 'rename') result[index] = [one.name, value];
    else if (one.kind === 'nest') result[index] = [name + one.suffix, value];
    else result = result.filter((_, other) => other !== index);
  }
  return result;
}

/** Percent-encodes as no browser would: a lone surrogate stays one. */
function encoded(value: string): string {
  if (!/\p{Surrogate}/u.test(value)) return encodeURIComponent(value);
  return [...value]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if (code < 0xd800 || code > 0xdfff) return encodeURIComponent(letter);
      return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)]
        .map((byte) => `%${byte.toString(16)}`)
        .join('');
    })
    .join('');
}

const pairs = (fields: readonly Field[]) =>
  fields.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');

/** A request's body, with its Content-Type. */
export function bodyOf(
  fields: readonly Field[],
  { wire, garbage }: Pick<Input, 'wire' | 'garbage'>,
): { body: string | FormData | Uint8Array<ArrayBuffer>; type?: string } {
  const form = new FormData();
  const urlencoded = 'application/x-www-form-urlencoded';
  switch (wire) {
    case 'form':
      return { body: pairs(fields), type: urlencoded };
    case 'multipart':
    case 'files':
      for (const [name, value] of fields)
        if (wire === 'files' && value.length % 2)
          form.append(name, new Blob([value]), value.slice(0, 50));
        else form.append(name, value);
      return { body: form };
    case 'broken':
      return { body: new Uint8Array(garbage), type: 'multipart/form-data; boundary=x' };
    case 'cut':
      return {
        body: `--x\r\nContent-Disposition: form-data; name="${fields[0]?.[0] ?? ''}"\r\n\r\n${'y'.repeat(99)}`,
        type: 'multipart/form-data; boundary=x',
      };
    case 'json':
      return { body: JSON.stringify(Object.fromEntries(fields)), type: 'application/json' };
    case 'other':
      return { body: new Uint8Array(garbage), type: 'text/x; charset=utf-99' };
    case 'no type':
      return { body: new Uint8Array(garbage) };
  }
}
