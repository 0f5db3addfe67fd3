import { expect, it } from 'vitest';
import { db, type Transaction } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { aThesaurusEntry } from '../../factories/terms';

it('two that wait for each other are both done: the one that is ended is begun again', async () => {
  const [one, other] = [await anOrganization(), await anOrganization()];
  const add = (tx: Transaction, { id }: { id: string }) =>
    tx.organization.update({
      where: { id },
      data: { version: { increment: 1 } },
      select: { version: true },
    });
  let begun = 0;
  let bothHold: () => void;
  const held = new Promise<void>((resolve) => (bothHold = resolve));
  const change = (first: { id: string }, second: { id: string }) =>
    db().$transaction(async (tx) => {
      await add(tx, first);
      begun += 1;
      if (begun === 2) bothHold();
      await held;
      return add(tx, second);
    });
  await Promise.all([change(one, other), change(other, one)]);
  expect(begun).toBe(3);
  const versions = await db().organization.findMany({
    where: { id: { in: [one.id, other.id] } },
    select: { version: true },
  });
  expect(versions).toEqual([{ version: 3 }, { version: 3 }]);
});

it('what fails for another reason is not begun again', async () => {
  let begun = 0;
  const failing = db().$transaction(async () => {
    begun += 1;
    throw new Error('for a reason of its own');
  });
  await expect(failing).rejects.toThrow('for a reason of its own');
  expect(begun).toBe(1);
});

it('what somebody else took away meanwhile is looked for anew, and not found', async () => {
  const { id } = await aThesaurusEntry();
  let looked = 0;
  let bothLooked: () => void;
  const ready = new Promise<void>((resolve) => (bothLooked = resolve));
  const remove = () =>
    db().$transaction(async (tx) => {
      const found = await tx.thesaurusEntry.findUnique({ where: { id }, select: { id: true } });
      looked += 1;
      if (looked === 2) bothLooked();
      await ready;
      if (!found) return 'not found';
      await tx.thesaurusEntry.delete({ where: { id }, select: { id: true } });
      return 'removed';
    });
  expect((await Promise.all([remove(), remove()])).sort()).toEqual(['not found', 'removed']);
});
