import { fromBuffer } from 'yauzl';
import { beforeEach, expect, it } from 'vitest';
import { listAlsoUseful } from '~/features/library/search/also-useful.server';
import {
  exportLibrary,
  getExportedOrganization,
} from '~/features/library/files/library-zip.server';
import { confirmResource } from '~/features/library/review/review-resource.server';
import { sendReviewReminders } from '~/features/library/review/review-reminders.server';
import { addDays, dayOf } from '~/i18n/days';
import { visitor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { actorOf, aPerson } from '../../factories/people';
import { aFile } from '../../factories/files';
import { aResource } from '../../factories/resources';
import { aNetwork } from '../resources/people';
import { audited, rowOf } from '../resources/shelf';

let network: Awaited<ReturnType<typeof aNetwork>>;
beforeEach(async () => {
  await db().outboxMail.deleteMany();
  await db().resource.updateMany({ data: { withdrawnAt: new Date() } });
  network = await aNetwork();
});

const inDays = (days: number) => addDays(dayOf(now()), days);
const letters = () =>
  db().outboxMail.findMany({ where: { kind: 'resource-review' }, orderBy: { recipient: 'asc' } });

it('who shared a resource is told once before its review date, and again for the next one', async () => {
  const { organization, staff } = network;
  const administrator = await aPerson({ memberOf: organization, role: 'organization_admin' });
  const resource = (days: number, createdBy = staff as { id: string }) =>
    aResource({ organization, createdBy, reviewOn: inDays(days) });
  const soon = await resource(20);
  await resource(40);
  const past = await resource(-3);
  expect(await sendReviewReminders()).toBe(2);
  expect(await sendReviewReminders()).toBe(0);
  expect(await letters()).toHaveLength(2);
  expect((await letters()).map(({ recipient }) => recipient)).not.toContain(administrator.email);

  expect(await confirmResource(network.partner, soon.slug)).toBe(false);
  expect(await confirmResource(staff, soon.slug)).toBe(true);
  expect((await rowOf(soon.slug)).reviewOn?.getTime()).toBeGreaterThan(now().getTime());
  expect((await audited(soon.id)).map(({ action }) => action)).toEqual(['resource.confirm']);
  await db().resource.update({
    where: { id: past.id },
    data: { reviewOn: new Date(inDays(5)) },
  });
  expect(await sendReviewReminders()).toBe(1);
});

it('without who shared it, its administrators are told; organizations that are hidden for safety or withdrew are left alone', async () => {
  const { organization, other } = network;
  const administrator = await aPerson({ memberOf: organization, role: 'organization_admin' });
  await aResource({ organization, reviewOn: inDays(1) });
  await aResource({ organization, reviewOn: inDays(1), withdrawn: true });
  await aResource({ organization: other, reviewOn: inDays(1) });
  await db().organization.update({
    where: { id: other.id },
    data: { hiddenForSafetyAt: new Date(), hidingReason: 'x' },
  });
  expect(await sendReviewReminders()).toBe(1);
  const { email } = await db().person.findUniqueOrThrow({ where: { id: administrator.id } });
  expect((await letters()).map(({ recipient }) => recipient)).toEqual([email]);
});

/** The names in a ZIP, in their order. */
async function namesIn(stream: ReadableStream<Uint8Array>): Promise<string[]> {
  const bytes = Buffer.from(await new Response(stream).arrayBuffer());
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: false }, (error, zip) => {
      if (error) return reject(error);
      const names: string[] = [];
      zip.on('entry', ({ fileName }: { fileName: string }) => names.push(fileName));
      zip.on('end', () => resolve(names));
    });
  });
}

it('an organization’s library is taken away whole, by its administrators alone', async () => {
  const { organization, staff, other } = network;
  const person = await aPerson({ memberOf: organization, role: 'organization_admin' });
  const administrator = await actorOf(person);
  for (const visibility of ['public', 'network', 'organization'] as const) {
    const resource = await aResource({
      organization,
      visibility,
      slug: `z-${visibility}-${person.id}`,
    });
    await aFile(resource, 'guía.pdf', 'x'.repeat(100_000));
  }
  await aFile(await aResource({ organization: other }), 'ajeno.pdf', 'x');
  for (const actor of [staff, network.partner, network.administrator])
    expect(await getExportedOrganization(actor, organization.slug)).toBeNull();
  const found = await getExportedOrganization(administrator, organization.slug);
  expect(found?.id).toBe(organization.id);
  const names = await namesIn(await exportLibrary(administrator, organization));
  expect(names).toEqual([
    'library.csv',
    ...(['public', 'network', 'organization'] as const).map(
      (visibility) => `files/z-${visibility}-${person.id}/guía.pdf`,
    ),
  ]);
  expect((await audited(organization.id)).map(({ action }) => action)).toContain('library.export');
});

it('also useful is what shares most, that the reader may read, and that still holds', async () => {
  const { organization, partner } = network;
  const make = (slug: string, wishes: object) =>
    aResource({ organization, slug: `${slug}-${organization.id}`, countries: ['GT'], ...wishes });
  const one = await make('one', { expertise: ['guardianship', 'mhpss'] });
  await make('near', { expertise: ['guardianship', 'mhpss'] });
  await make('far', { expertise: ['mhpss'], countries: ['CA'], languages: ['eng'] });
  await make('none', { expertise: ['reintegration'] });
  await make('hidden', { expertise: ['guardianship', 'mhpss'], visibility: 'network' });
  await make('stale', { expertise: ['guardianship', 'mhpss'], reviewOn: inDays(-1) });
  const seen = async (actor: Parameters<typeof listAlsoUseful>[0]) =>
    (await listAlsoUseful(actor, one.id, 'es')).map(({ slug }) => slug.split('-')[0]);
  expect(await seen(visitor)).toEqual(['near', 'far']);
  expect((await seen(partner)).sort()).toEqual(['far', 'hidden', 'near']);
});
