import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readSubmission } from './submission.server';

const schema = z.object({ title: z.string(), rows: z.array(z.object({ a: z.string() })) });

function posted(fields: readonly (readonly [string, string])[]): Request {
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value]));
  return new Request('http://localhost/', { method: 'POST', body });
}

describe('readSubmission', () => {
  it('gives the value of a sound form', async () => {
    const read = await readSubmission(
      posted([
        ['title', 'A'],
        ['rows[0].a', 'B'],
      ]),
      schema,
    );
    expect(read).toMatchObject({ status: 'success', value: { title: 'A', rows: [{ a: 'B' }] } });
  });

  it('adds a row on a button that works without JavaScript', async () => {
    const intent = JSON.stringify({ type: 'insert', payload: { name: 'rows', defaultValue: {} } });
    const read = await readSubmission(
      posted([
        ['title', 'A'],
        ['__intent__', intent],
      ]),
      schema,
    );
    expect(read.status).toBeUndefined();
    expect(read.reply().initialValue).toMatchObject({ title: 'A' });
  });

  it.each([
    ['a list as long as memory', [['rows[99999999].a', 'x']]],
    ['a prototype', [['__proto__.polluted', 'x']]],
    ['a prototype inside', [['rows[0].constructor', 'x']]],
    ['a broken name', [['rows[', 'x']]],
    ['an intent that is not JSON', [['__intent__', '{']]],
    ['an unknown intent', [['__intent__', '{"type":"drop","payload":{}}']]],
    [
      'an intent that no button of ours has',
      [['__intent__', '{"type":"update","payload":{"name":"rows[40].a","value":"x"}}']],
    ],
    ['an intent without a payload', [['__intent__', '{"type":"insert"}']]],
    [
      'an intent into what is no list',
      [
        ['title', 'A'],
        ['__intent__', '{"type":"insert","payload":{"name":"title"}}'],
      ],
    ],
  ] as [string, [string, string][]][])('refuses %s', async (_, fields) => {
    await expect(readSubmission(posted(fields), schema)).rejects.toMatchObject({ status: 400 });
  });

  it('takes 100 fields, or as many as a form says that it has', async () => {
    const fields = (count: number) =>
      posted(Array.from({ length: count }, (_, index) => [`f${index}`, 'x'] as const));
    const tooMany = { status: 413 };
    await expect(readSubmission(fields(100), schema)).resolves.toBeDefined();
    await expect(readSubmission(fields(101), schema)).rejects.toMatchObject(tooMany);
    const options = { mostFields: 300 };
    await expect(readSubmission(fields(300), schema, options)).resolves.toBeDefined();
    await expect(readSubmission(fields(301), schema, options)).rejects.toMatchObject(tooMany);
  });

  it('refuses a body that is no form', async () => {
    const request = new Request('http://localhost/', { method: 'POST', body: 'x' });
    await expect(readSubmission(request, schema)).rejects.toMatchObject({ status: 400 });
  });
});
