import { expect, test } from 'vitest';
import { db } from '~/platform/db/client.server';
import { createLog } from '~/platform/log.server';

// Personal data, in each way that the database client repeats it in its errors.
const person = { name: 'canary Pérez', email: 'canary@example.org', locale: 'es' };

async function twice() {
  await db().person.create({ data: person });
  await db().person.create({ data: person });
}

test.each([
  ['a wrong type', () => db().person.create({ data: { ...person, locale: 5 as never } })],
  ['something missing', () => db().person.create({ data: { name: 'canary' } as never })],
  ['a wrong id', () => db().person.findMany({ where: { id: 'canary\ny "trenza"' } })],
  ['a value twice', twice],
  [
    'a value that a rule forbids',
    () => db().person.create({ data: { ...person, email: 'Canary@X' } }),
  ],
  [
    'a character that cannot be kept',
    () => db().person.create({ data: { ...person, name: 'canary\0' } }),
  ],
  [
    'nothing to change',
    () => db().person.update({ where: { email: 'canary@x' }, data: { name: 'canary' } }),
  ],
  ['written SQL', () => db().$queryRaw`SELECT ${'canary'}::uuid`],
  ['written SQL with a date', () => db().$queryRaw`SELECT ${'canary\n"x"'}::date`],
])('the log has %s without the words', async (_, work) => {
  const lines: string[] = [];
  const log = createLog({ write: (line) => void lines.push(line) });
  await work().then(
    () => expect.unreachable(),
    (error: unknown) => log.error({ err: error }, 'failed'),
  );
  expect(lines.join('')).not.toMatch(/canary|P(é|\\u00e9)rez|trenza/i);
  expect(lines.join('')).toMatch(/"name":"PrismaClient\w+Error".*"message":"Invalid .{20,}"/);
});
