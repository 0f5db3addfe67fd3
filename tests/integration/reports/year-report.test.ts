import { beforeAll, expect, it } from 'vitest';
import { smallestCell } from '~/features/reports/small-cells';
import { readYearReport, reportFile, type YearReport } from '~/features/reports/year-report.server';
import type { Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { aNetworkRequest } from '../../factories/requests';
import { aResource } from '../../factories/resources';

const year = new Date().getFullYear();
let secretary: Person;
const read = async () => {
  const report = await readYearReport(secretary, year, 'en');
  if (!report) throw new Error('no report');
  return report;
};
const outcome = ({ requests }: YearReport, name: string) =>
  requests.outcomes.find((one) => one.outcome === name)?.count;

let hidden: { id: string };
beforeAll(async () => {
  secretary = await actorOf(await aPerson({ isNetworkAdmin: true }));
  const one = await anOrganization({
    verified: true,
    texts: { es: { summary: 'Hola' }, en: { summary: 'Hello' } },
  });
  hidden = await anOrganization({ texts: { es: { summary: 'Hola' } } });
  const old = await anOrganization();
  const introducedAt = new Date(`${year - 1}-06-15`);
  await db().organization.update({ where: { id: old.id }, data: { introducedAt } });
  const asker = await actorOf(await aPerson({ memberOf: one }));
  const other = await actorOf(await aPerson({ memberOf: hidden }));
  const { id } = await aNetworkRequest(asker);
  await db().thread.update({ where: { id }, data: { status: 'met', closedAt: new Date() } });
  await aNetworkRequest(other);
  const { createdAt } = await db().thread.findUniqueOrThrow({ where: { id } });
  await db().post.create({
    data: {
      ...{ threadId: id, number: 2, organizationId: one.id, kind: 'answer', sourceLocale: 'es' },
      createdAt: new Date(createdAt.getTime() + 36 * 3_600_000),
    },
  });
  const resource = await aResource({ organization: one });
  const [month] = [String(new Date().getMonth() + 1).padStart(2, '0')];
  await db().resourceDownload.create({
    data: {
      resourceId: resource.id,
      day: new Date(`${year}-${month}-01`),
      count: smallestCell - 1,
    },
  });
});

it('tells how the network stands', async () => {
  const report = await read();
  expect(report.organizations.at(-1)).toBe(3);
  expect(report.freshness).toMatchObject({ all: 3, half: 1, never: 2 });
  expect(report.texts.map(({ count }) => count)).toEqual([3, 1]);
  expect([outcome(report, 'met'), outcome(report, 'open'), report.requests.median]).toEqual([
    1, 1, 1.5,
  ]);
  expect(report.shared.at(-1)).toBe(1);
  const before = await readYearReport(secretary, year - 1, 'en');
  expect(before?.organizations).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
});

it('shows no count of fewer than five readers, in the file either', async () => {
  const report = await read();
  expect(report.downloads.at(-1)).toBeNull();
  const file = await new Response(reportFile(report, 'en')).text();
  expect(file).toContain('"fewer than 5"');
  expect(file).not.toMatch(/"Library downloads","\w+","[1-4]"/);
});

it('has nothing of what is hidden for safety, and is for the secretariat alone', async () => {
  await db().organization.update({
    where: { id: hidden.id },
    data: { hiddenForSafetyAt: new Date() },
  });
  const report = await read();
  expect([report.organizations.at(-1), outcome(report, 'open'), report.texts[0]?.count]).toEqual([
    2, 0, 2,
  ]);
  const staff = await actorOf(await aPerson({ memberOf: await anOrganization() }));
  expect(await readYearReport(staff, year, 'en')).toBeNull();
});
