import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { getOrganization } from '~/features/organizations/profile/public-profile.server';
import { openFile } from '~/features/library/files/open-file.server';
import { exportOrganization } from '~/features/organizations/lifecycle/withdraw/export-organization.server';
import {
  eraseDataArchive,
  getDataArchive,
  openDataArchive,
  sweepDataArchives,
} from '~/features/organizations/lifecycle/withdraw/data-archives.server';
import { withdrawOrganization } from '~/features/organizations/lifecycle/withdraw/withdraw-organization.server';
import { endOfDayAfter } from '~/i18n/days';
import { visitor, type Person } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { aCorrection } from '../../factories/continuity';
import { aFile } from '../../factories/files';
import { anInvitation } from '../../factories/links';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { aResource } from '../../factories/resources';
import { unique } from '../../factories/sequence';
import { aSession } from '../../factories/sessions';
import { lettersTo } from '../../factories/letters';
import { aBrowser } from '../accounts/requests';
import { found } from '../directory/ask';
import { unzipped } from './unzipped';

afterEach(() => setClock());

/** An organization with data in every part, with unique words. */
async function furnished() {
  const words = { summary: unique(), place: unique(), file: unique(), resource: unique() };
  const organization = await anOrganization({
    texts: { es: { summary: `Acompaña ${words.summary}` } },
    places: [{ countryCode: 'GT', municipality: words.place, audience: 'organization' }],
    contacts: [{ role: 'general', email: `${unique()}@example.org`, audience: 'network' }],
    terms: [{ kind: 'expertise', slug: 'mhpss' }],
  });
  const admin = await aPerson({ memberOf: organization, role: 'organization_admin' });
  const staff = await aPerson({ memberOf: organization });
  const resource = await aResource({
    organization,
    texts: { es: { title: `Guía ${words.resource}` } },
  });
  const file = await aFile(resource, 'guía.pdf', `%PDF ${words.file}`);
  await aCorrection(organization, { email: 'visita@example.com' });
  await anInvitation({ to: organization });
  return { organization, admin, staff, resource, file, words, actor: await actorOf(admin) };
}

const exported = (actor: Person, slug: string) =>
  aBrowser().asks(() => exportOrganization(actor, slug));

describe('the archive of an organization', () => {
  it('holds all that is its own, as JSON, CSV and files, and nothing of anybody else', async () => {
    const { organization, actor, file, words } = await furnished();
    const other = await anOrganization({ texts: { es: { summary: `Otra ${unique()}` } } });
    const files = await unzipped(await exported(actor, organization.slug));
    const { tables } = JSON.parse(files.get('organization.json') ?? '{}') as {
      tables: Record<string, Record<string, unknown>[]>;
    };
    expect(tables['organization']).toMatchObject([{ slug: organization.slug }]);
    for (const table of [
      ...['organization_text', 'organization_place', 'organization_contact', 'organization_term'],
      ...['resource', 'resource_text', 'resource_file', 'membership', 'person', 'invitation'],
    ]) {
      expect(Object.keys(tables)).toContain(table);
      expect(files.get(`csv/${table}.csv`)).toBeTruthy();
    }
    const all = [...files.values()].join('\n');
    for (const word of Object.values(words)) expect(all).toContain(word);
    expect(files.get(`files/resource_file/${file.id}/guía.pdf`)).toBe(`%PDF ${words.file}`);
    expect(files.get('LEAME.txt')).toContain('Tejido');
    // Neither others' rows, nor secrets, nor an e-mail address that was given only for an answer.
    expect(all).not.toContain(other.slug);
    for (const secret of ['token_hash', 'password', 'visita@example.com'])
      expect(all).not.toContain(secret);
    const entry = { organizationId: organization.id, action: 'organization.export' };
    expect(await db().auditEntry.count({ where: entry })).toBe(1);
  });

  it('is for its administrators alone', async () => {
    const { organization, staff } = await furnished();
    const secretariat = await aPerson({ isNetworkAdmin: true });
    for (const person of [staff, secretariat])
      await expect(exported(await actorOf(person), organization.slug)).rejects.toMatchObject({
        status: 404,
      });
  });
});

it('an organization that is hidden while its archive is written stays, hidden', async () => {
  const { organization, resource, actor } = await furnished();
  for (let n = 0; n < 12; n += 1) await aFile(resource, `anexo ${n}.pdf`, '%PDF '.repeat(200_000));
  const withdrawing = withdrawOrganization(actor, organization.slug);
  const where = { id: organization.id };
  const isBegun = async () =>
    (await db().organization.findUniqueOrThrow({ where })).archivedAt !== null;
  await expect.poll(isBegun, { interval: 2 }).toBe(true);
  await db().organization.update({
    where,
    data: { hiddenForSafetyAt: new Date(), hidingReason: 'Amenazas' },
  });
  expect(await withdrawing).toBeNull();
  expect(await db().organization.findUnique({ where })).toMatchObject({ archivedAt: null });
  expect(await db().dataArchive.count({ where: { organizationId: organization.id } })).toBe(0);
});

describe('withdrawal', () => {
  it('takes everything off everywhere, hands over the data, and leaves the log alone', async () => {
    const { organization, admin, staff, resource, file, words, actor } = await furnished();
    const secretary = await aPerson({ memberOf: organization, isNetworkAdmin: true });
    const elsewhere = await aPerson({ memberOf: organization });
    await db().membership.create({
      data: { personId: elsewhere.id, organizationId: (await anOrganization()).id, role: 'staff' },
    });
    for (const person of [admin, staff, elsewhere]) await aSession(person);
    const total = await db().organization.count();

    const token = await withdrawOrganization(actor, organization.slug);
    expect(token).toMatch(/^[\w-]{43}$/);

    // It is gone from the pages, the search and the files.
    expect(await getOrganization(visitor, organization.slug, 'es')).toBeNull();
    expect(await found(`q=${words.summary}`)).toEqual([]);
    expect(await openFile(visitor, file.id)).toBeNull();
    expect(await db().organization.count()).toBe(total - 1);
    expect(await db().resource.count({ where: { id: resource.id } })).toBe(0);
    expect(fs.readdirSync(path.join(env().dataDir, 'files/kept'))).not.toContain(file.id);
    // Its id is left only in the audit log and in the row of its data archive.
    expect(await tablesWith(organization.id)).toEqual(['audit_entry', 'takeaway']);

    // Its people's access ended; people with another role stay.
    const people = { in: [admin.id, staff.id, elsewhere.id] };
    expect(await db().session.count({ where: { personId: people } })).toBe(0);
    const left = await db().person.findMany({
      where: { id: { in: [admin.id, staff.id, secretary.id, elsewhere.id] } },
      select: { id: true },
    });
    expect(left.map(({ id }) => id).sort()).toEqual([secretary.id, elsewhere.id].sort());

    const [letter] = await lettersTo(admin.email, 'withdrawal');
    expect(letter?.text).toContain(`/takeaways/${token}`);
    expect((await lettersTo(staff.email, 'withdrawal'))[0]?.text).not.toContain('/takeaways/');

    const archive = await openDataArchive(token ?? '');
    expect(archive?.slug).toBe(organization.slug);
    const files = await unzipped(archive?.stream ?? new ReadableStream());
    const all = [...files.values()].join('\n');
    for (const word of Object.values(words)) expect(all).toContain(word);
    expect(await withdrawOrganization(actor, organization.slug)).toBeNull();
  });

  it('keeps the archive for seven days, or until whoever has the link deletes it', async () => {
    const tokens: string[] = [];
    for (let count = 0; count < 2; count += 1) {
      const { actor, organization } = await furnished();
      tokens.push((await withdrawOrganization(actor, organization.slug)) ?? '');
    }
    const [first = '', second = ''] = tokens;
    const archives = () => fs.readdirSync(path.join(env().dataDir, 'files/takeaway')).length;
    const before = archives();
    expect(await eraseDataArchive(first)).toBe(true);
    expect([await getDataArchive(first), archives()]).toEqual([null, before - 1]);
    expect(await getDataArchive(second)).not.toBeNull();
    setClock(() => new Date(endOfDayAfter(new Date(), 7).getTime() + 1));
    expect(await getDataArchive(second)).toBeNull();
    await sweepDataArchives();
    expect([await db().dataArchive.count(), archives()]).toEqual([0, 0]);
  });

  it('is for its administrators alone', async () => {
    const { organization, staff } = await furnished();
    const secretariat = await aPerson({ isNetworkAdmin: true });
    for (const person of [staff, secretariat])
      expect(await withdrawOrganization(await actorOf(person), organization.slug)).toBeNull();
    expect(await getOrganization(visitor, organization.slug, 'es')).not.toBeNull();
  });
});

/** The tables with a row that contains an id. */
async function tablesWith(id: string): Promise<string[]> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`;
  const holding: string[] = [];
  for (const { name } of tables) {
    const rows = await db().$queryRawUnsafe<unknown[]>(
      `SELECT 1 AS one FROM "${name}" t WHERE t::text LIKE '%' || $1 || '%' LIMIT 1`,
      id,
    );
    if (rows.length > 0) holding.push(name);
  }
  return holding.sort();
}
