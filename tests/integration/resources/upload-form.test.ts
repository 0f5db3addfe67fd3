import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withUploadForm } from '~/platform/http/upload-form.server';
import { env } from '~/platform/env.server';

const address = 'http://localhost/es/workspace/resources/new';
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request(address, { method: 'POST', body, headers });
const fieldsOf = (request: Request) => withUploadForm('person', request, async (form) => [...form]);
const left = () => fs.readdirSync(path.join(env().dataDir, 'receiving'));

async function status(request: Request): Promise<number> {
  try {
    await fieldsOf(request);
    return 200;
  } catch (answer) {
    if (answer instanceof Response) return answer.status;
    throw answer;
  }
}

describe('a form with a file', () => {
  it.each(['informe; v2.pdf', 'a=b.pdf', 'niñez — ñandú.pdf', "o'clock.pdf", '"cita".pdf'])(
    'keeps the name %s',
    async (name) => {
      const form = new FormData();
      form.set('title.es', 'Guía');
      form.set('file', new File(['%PDF-'], name));
      const fields = new Map(await fieldsOf(post(form)));
      expect(fields.get('title.es')).toBe('Guía');
      const file = fields.get('file');
      if (!(file instanceof File)) throw new Error('no file');
      expect([file.name, await file.text()]).toEqual([name, '%PDF-']);
      expect(left()).toEqual([]);
    },
  );

  it('may come as plain fields too', async () => {
    expect(await fieldsOf(post(new URLSearchParams({ a: '1', b: 'ñ' })))).toEqual([
      ['a', '1'],
      ['b', 'ñ'],
    ]);
  });

  it('has at most 100 fields', async () => {
    const many = (count: number) => {
      const form = new FormData();
      for (let i = 0; i < count; i += 1) form.append(`f${i}`, 'x');
      return form;
    };
    expect(await status(post(many(100)))).toBe(200);
    expect(await status(post(many(101)))).toBe(413);
    const pairs = (count: number) =>
      new URLSearchParams(Array.from({ length: count }, (_, i) => [`f${i}`, 'x']));
    expect(await status(post(pairs(100)))).toBe(200);
    expect(await status(post(pairs(103)))).toBe(413);
  });

  it.each([
    'multipart/form-data; x-boundary=other; boundary=real',
    'multipart/form-data; boundary="re\\al"',
    'multipart/form-data; boundary=other; boundary=real',
    ' multipart/form-data; a="boundary=other"; boundary=real',
  ])('does not hide its fields behind %s', async (type) => {
    const part = '--real\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n';
    const body = `${part.repeat(101)}--real--\r\n`;
    expect([400, 413]).toContain(await status(post(body, { 'Content-Type': type })));
  });

  it.each([
    ['', { 'Content-Type': 'multipart/form-data; boundary=x' }],
    ['--x\r\nnonsense', { 'Content-Type': 'multipart/form-data; boundary=x' }],
    ['--x', { 'Content-Type': 'multipart/form-data' }],
    ['{}', { 'Content-Type': 'application/json' }],
    ['a', { 'Content-Type': 'text/plain' }],
  ])('%j with %j is no form', async (body: string, headers: Record<string, string>) => {
    expect(await status(post(body, headers))).toBe(400);
    expect(left()).toEqual([]);
  });
});

it('a sender who goes away leaves nothing behind', async () => {
  const body = new ReadableStream({
    pull(controller) {
      controller.error(new Error('gone'));
    },
  });
  const request = new Request(address, { method: 'POST', body, duplex: 'half' } as RequestInit);
  await expect(fieldsOf(request)).rejects.toThrow('gone');
  expect(left()).toEqual([]);
});

it("one person's files hold up no others: the second form waits, somebody else's does not", async () => {
  const begun: string[] = [];
  let finish: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const send = (person: string, name: string, work: () => Promise<void>) =>
    withUploadForm(person, post(new URLSearchParams({ a: name })), async () => {
      begun.push(name);
      await work();
    });
  const first = send('one', 'first', () => slow);
  await expect.poll(() => begun).toEqual(['first']);
  const more = ['second', 'third'].map((name) => send('one', name, async () => undefined));
  await send('other', 'theirs', async () => undefined);
  await send('another', 'theirs too', async () => undefined);
  expect(begun).toEqual(['first', 'theirs', 'theirs too']);
  finish();
  await Promise.all([first, ...more]);
  expect(begun).toHaveLength(5);
});
