import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listStorage, storageOf } from '~/features/resources/quota.server';
import { shareResource } from '~/features/resources/share-resource.server';
import { updateResource, withdrawResource } from '~/features/resources/update-resource.server';
import { env } from '~/platform/env.server';
import { actorOf, aPerson } from '../../factories/people';
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
/** Leaves an organization so much room, in bytes. */
async function leaveRoom(bytes: number): Promise<void> {
  env().organizationQuota = (await used()) + bytes;
}
const noRoom = { status: 'invalid', errors: { file: ['fileNoRoom'] } };

describe('the files of an organization keep to its quota', () => {
  it('one that does not fit is not shared, waits still, and fits once another is withdrawn', async () => {
    const slug = await shared(network.staff);
    await leaveRoom(10);
    const upload = await received(network.staff);
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
    await leaveRoom((files[0]?.bytes ?? 0) / 2);
    const change = { version, changes: '' };
    const same = input({ ...change, upload: await received(network.staff) });
    expect(await updateResource(network.staff, slug, same)).toEqual({ status: 'saved' });
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
    expect(own).toMatchObject({ slug: network.organization.slug, used: await used(), most });
  });
});
