import crypto from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listStorage, storageOf } from '~/features/library/files/quota.server';
import { PENDING_FOR, discardUpload, receiveUpload } from '~/features/library/files/uploads.server';
import { sweepFiles } from '~/features/library/files/sweep-files.server';
import { shareResource } from '~/features/library/resources/share-resource.server';
import {
  updateResource,
  withdrawResource,
} from '~/features/library/resources/update-resource.server';
import type { Person } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { aPdf } from './files';
import { aNetwork } from './people';
import { input, received, rowOf, shared, stored } from './shelf';

let network: Awaited<ReturnType<typeof aNetwork>>;
let most: number;
beforeAll(async () => {
  network = await aNetwork();
  most = env().organizationQuota;
});
afterEach(() => {
  env().organizationQuota = most;
});

const used = async () => (await storageOf(network.organization.id)).used;
/** Sets the quota so that an organization has so many bytes left. */
async function leaveRoom(bytes: number): Promise<void> {
  env().organizationQuota = (await used()) + bytes;
}
const noRoom = { status: 'invalid', errors: { file: ['fileNoRoom'] } };

describe('the files of an organization keep to its quota', () => {
  it('one that does not fit is not shared, waits still, and fits once another is withdrawn', async () => {
    const slug = await shared(network.staff);
    const upload = await received(network.staff);
    await leaveRoom(10);
    const before = [await used(), stored('kept')];
    expect(await shareResource(network.staff, input({ upload }))).toEqual(noRoom);
    expect([await used(), stored('kept')]).toEqual(before);
    expect(await withdrawResource(network.staff, slug)).toBe(true);
    expect(await shareResource(network.staff, input({ upload }))).toMatchObject({
      status: 'saved',
    });
  });

  it('a file in the place of another counts for the difference alone', async () => {
    const slug = await shared(network.staff);
    const { version, files } = await rowOf(slug);
    const change = { version, changes: '' };
    const same = input({ ...change, upload: await received(network.staff) });
    await leaveRoom((files[0]?.bytes ?? 0) / 2);
    expect(await updateResource(network.staff, slug, same)).toEqual({ status: 'saved' });
    env().organizationQuota = most;
    const long = await received(network.staff, 'Una página mucho más larga. '.repeat(400));
    const large = input({ ...change, version: version + 1, upload: long });
    await leaveRoom(10);
    expect(await updateResource(network.staff, slug, large)).toEqual(noRoom);
    expect((await rowOf(slug)).version).toBe(version + 1);
  });

  it('two who share at once do not both get the room for one', async () => {
    const colleague = await actorOf(await aPerson({ memberOf: network.organization }));
    const one = await received(network.staff);
    const other = await received(colleague);
    const before = await used();
    await shared(network.staff);
    await leaveRoom(((await used()) - before) * 1.5);
    const results = await Promise.all([
      shareResource(network.staff, input({ upload: one })),
      shareResource(colleague, input({ upload: other })),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['invalid', 'saved']);
  });

  it('other organizations and links are not concerned, and its people see how much is left', async () => {
    await leaveRoom(0);
    await shared(network.staff, { url: 'https://example.org/a' });
    env().organizationQuota = most;
    await shared(network.partner);
    const [own] = await listStorage(network.staff);
    const { used, waiting } = await storageOf(network.organization.id);
    expect(own).toMatchObject({ slug: network.organization.slug, used: used + waiting, most });
  });
});

describe('files that wait to be shared', () => {
  const send = async (actor: Person) =>
    receiveUpload(actor, { name: 'Guía.pdf', bytes: await aPdf() });
  const kept = async (actor: Person) =>
    db().resourceUpload.count({ where: { personId: actor.id } });

  it('count towards the quota of their sender’s organization, also when colleagues send at once', async () => {
    const organization = await anOrganization();
    const people = await Promise.all(
      [1, 2].map(async () => actorOf(await aPerson({ memberOf: organization }))),
    );
    const [one, other] = people as [Person, Person];
    const first = await received(one);
    const { waiting } = await storageOf(organization.id);
    expect(waiting).toBeGreaterThan(0);
    // Room for the waiting file and one more like it.
    env().organizationQuota = waiting * 2.5;
    const before = stored('kept').length;
    const results = await Promise.all(people.map(send));
    expect(results.filter((result) => 'refusal' in result)).toEqual([{ refusal: 'fileNoRoom' }]);
    // One more upload waits, with two files: the original and the cleaned one.
    expect(stored('kept')).toHaveLength(before + 2);
    expect((await kept(one)) + (await kept(other))).toBe(2);
    expect(await discardUpload(one, first)).toBe(true);
    expect(await send(one)).toHaveProperty('reference');
  });

  it('are 30 of one person at most, and are swept', async () => {
    const actor = await actorOf(await aPerson({ memberOf: await anOrganization() }));
    const id = await received(actor);
    const {
      id: _id,
      storageKey: _key,
      ...row
    } = await db().resourceUpload.findUniqueOrThrow({
      where: { id },
    });
    await db().resourceUpload.createMany({
      data: Array.from({ length: 29 }, () => ({
        ...row,
        ...{ id: crypto.randomUUID(), storageKey: crypto.randomUUID(), facts: row.facts ?? {} },
        ...{ originalStorageKey: null, originalBytes: null },
      })),
    });
    expect(await send(actor)).toEqual({ refusal: 'filesWaiting' });
    expect(await kept(actor)).toBe(30);
    setClock(() => new Date(Date.now() + PENDING_FOR));
    await sweepFiles();
    setClock();
    expect(await kept(actor)).toBe(0);
    expect(await send(actor)).toHaveProperty('reference');
  });
});
