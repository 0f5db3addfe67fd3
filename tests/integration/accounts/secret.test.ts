import { afterEach, expect, test } from 'vitest';
import { renewSecret } from '~/features/identity/renew-secret.server';
import { openAppSecret, sealAppSecret } from '~/features/identity/second-factor.server';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { checkSecret } from '~/platform/secret-check.server';
import { aPerson } from '../../factories/people';

const other = 'another secret of forty characters or so';
const [before] = [env().appSecret];
afterEach(() => {
  env().appSecret = before;
});

test('a database refuses another secret than its own', async () => {
  await checkSecret(env());
  await checkSecret(env());
  const { dataDir } = env();
  await expect(checkSecret({ appSecret: other, dataDir })).rejects.toThrow(/secret renew/);
});

test('another secret opens what the one before sealed, and says what it cannot open', async () => {
  await checkSecret(env());
  const [kept, lost] = [await aPerson(), await aPerson()];
  const seal = (id: string, secret: string) =>
    db().person.update({ where: { id }, data: { totpSecret: sealAppSecret(id, secret) } });
  await seal(kept.id, 'JBSWY3DPEHPK3PXP');
  env().appSecret = 'an earlier secret that nobody has any more';
  await seal(lost.id, 'JBSWY3DPEHPK3PXP');
  env().appSecret = before;
  const renewed = await renewSecret(other, () => undefined);
  expect(renewed).toMatchObject({ kept: 1, lostApps: 1 });
  env().appSecret = other;
  await checkSecret(env());
  const rows = await db().person.findMany({
    where: { id: { in: [kept.id, lost.id] } },
    select: { id: true, totpSecret: true },
  });
  const opened = rows.map(({ id, totpSecret }) => [
    id,
    openAppSecret(id, totpSecret ?? Buffer.of()),
  ]);
  expect(new Map(opened as [string, string | null][])).toEqual(
    new Map([
      [kept.id, 'JBSWY3DPEHPK3PXP'],
      [lost.id, null],
    ]),
  );
});
