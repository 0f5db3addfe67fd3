import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { inject, onTestFinished, expect, test } from 'vitest';
import { preparing } from '~/platform/db/prepare-lock.server';
import { connectOnce } from '~/platform/db/server-connection.server';
import { dropDatabase, emptyDatabase, onDatabase } from '../../setup/databases';
import { query } from './support/query';
import { temporaryFolder } from './support/run';

async function aDatabase(): Promise<string> {
  const url = await emptyDatabase();
  onTestFinished(() => dropDatabase(url));
  return url;
}

test('a database that cannot be written is refused', async () => {
  const url = await aDatabase();
  const name = new URL(url).pathname.slice(1);
  await query(url, `ALTER DATABASE ${name} SET default_transaction_read_only = on`);
  await expect(connectOnce(url)).rejects.toThrow('cannot be written');
});

test('of processes that prepare a database, one works and the others wait and say so', async () => {
  const url = await aDatabase();
  const order: string[] = [];
  let finish: () => void = () => undefined;
  const first = preparing(
    url,
    () => order.push('first waits'),
    async () => {
      order.push('first');
      await new Promise<void>((resolve) => (finish = resolve));
    },
  );
  await expect.poll(() => order).toEqual(['first']);
  const second = preparing(
    url,
    () => order.push('second waits'),
    () => Promise.resolve(order.push('second')),
  );
  await expect.poll(() => order).toEqual(['first', 'second waits']);
  finish();
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'second waits', 'second']);
});

const pooler = '/usr/sbin/pgbouncer';
const hasPooler = fs.existsSync(pooler);
if (!hasPooler)
  console.log('no PgBouncer on this machine: what the portal says of it is not tested');

/** Starts Debian's PgBouncer before the test server. @returns the connection string of a database through it */
async function pooled(url: string, mode: 'transaction' | 'session'): Promise<string> {
  const folder = temporaryFolder(0o777);
  const port = await new Promise<number>((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
  const host = new URL(inject('postgres')).searchParams.get('host') ?? '127.0.0.1';
  fs.writeFileSync(path.join(folder, 'users'), '"postgres" ""\n');
  fs.writeFileSync(
    path.join(folder, 'ini'),
    `[databases]\n* = host=${host} user=postgres\n[pgbouncer]\nlisten_addr=127.0.0.1\nlisten_port=${port}\n` +
      `unix_socket_dir=\nauth_type=trust\nauth_file=${folder}/users\npool_mode=${mode}\n`,
  );
  // The socket of the test server is for its own user.
  const { uid } = fs.statSync(path.join(host, '.s.PGSQL.5432'));
  // Neither PgBouncer nor PostgreSQL runs as root, so both may be nobody in a namespace of root's.
  const inNamespace = ['--user', '--map-user=65534', '--map-group=65534', '--', pooler];
  const [file = '', ...before] = uid === 0 ? ['unshare', ...inNamespace] : [pooler];
  const args = [...before, path.join(folder, 'ini')];
  const child = spawn(file, args, { stdio: 'ignore', ...(uid !== 0 && { uid }) });
  onTestFinished(() => void child.kill());
  const name = new URL(url).pathname.slice(1);
  const through = `postgresql://postgres@127.0.0.1:${port}/${name}`;
  await expect
    .poll(() =>
      query(through, 'SELECT 1').then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  return through;
}

test.runIf(hasPooler && spawnSync('id', ['-u']).stdout.toString().trim() === '0')(
  'PgBouncer is refused in transaction mode, and works in session mode, without any setting of its own',
  async () => {
    const url = onDatabase(inject('postgres'), new URL(await aDatabase()).pathname.slice(1));
    await expect(connectOnce(await pooled(url, 'transaction'))).rejects.toThrow(
      'pool_mode=session',
    );
    const client = await connectOnce(await pooled(url, 'session'));
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await client.end();
  },
);
