import { expect, it } from 'vitest';
import { runInRequestScope } from './http/request-scope.server';
import { createLog, describeError, withoutPersonalData } from './log.server';

it.each([
  ['no user ana.perez+x@example.org.gt here', 'no user [email] here'],
  ['Key (email)=(ana@example.org) exists', 'Key (email)=([email]) exists'],
  ['at node_modules/@prisma/client/runtime.js', 'at node_modules/@prisma/client/runtime.js'],
  ['from 203.0.113.9:443', 'from [address]:443'],
  ['from 2001:db8:1:2::9', 'from [address]'],
  ['/invitations/Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYm', '/invitations/[token]'],
  ['at app/server/main.server.ts:12:34', 'at app/server/main.server.ts:12:34'],
  ['2026-11-23T22:14:36.000Z', '2026-11-23T22:14:36.000Z'],
])('%s is kept as %s', (text, expected) => expect(withoutPersonalData(text)).toBe(expected));

it('describes errors, and what is thrown instead of one', () => {
  const error = Object.assign(new TypeError('lost ana@example.org'), { code: 'P2002' });
  expect(describeError(error)).toMatchObject({
    name: 'TypeError',
    code: 'P2002',
    message: 'lost [email]',
    stack: expect.stringContaining('log.test.ts'),
  });
  expect(describeError('ana@example.org')).toEqual({ message: '[email]' });
});

it.each([
  ['invalid input syntax for type uuid: "ana"', 'invalid input syntax for type uuid: "[value]"'],
  [
    'invalid input syntax for type date: "a\n"b" c"',
    'invalid input syntax for type date: "[value]"',
  ],
  [
    `Unexpected token 'L', "La niña se llama" is not valid JSON`,
    `Unexpected token 'L', "[value]" is not valid JSON`,
  ],
  [
    'duplicate key value violates unique constraint "person_email_key"',
    'duplicate key value violates unique constraint "person_email_key"',
  ],
])('keeps of the error %j: %j', (message, kept) => {
  const described = describeError(new Error(message));
  expect(described['message']).toBe(kept);
  expect(described['stack']).toMatch(/^ +at /);
});

it('writes a line of JSON with the id of the request it belongs to', () => {
  const lines: string[] = [];
  const log = createLog({ write: (line) => void lines.push(line) });
  const scope = { requestId: 'r1', clientKey: 'k', memo: new Map() };
  runInRequestScope(scope, () => log.info({ count: 2 }, 'sent'));
  log.error({ err: new Error('at 203.0.113.9') }, 'failed');
  const [first, second] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(first).toMatchObject({ level: 'info', requestId: 'r1', count: 2, msg: 'sent' });
  expect(Object.keys(first ?? {})).not.toContain('clientKey');
  expect(second).toMatchObject({ level: 'error', err: { message: 'at [address]' } });
  expect(second).not.toHaveProperty('requestId');
});
