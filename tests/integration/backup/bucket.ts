import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';
import { onTestFinished } from 'vitest';

/** A bucket for one test, and a way to damage what is in it. */
export async function aBucket() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 's3-backups-'));
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'backups', configs: [] }],
  });
  const { port } = await server.run();
  onTestFinished(async () => {
    await server.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });
  return {
    url: `s3://S3RVER:S3RVER@127.0.0.1:${port}/backups/portal?tls=off`,
    /** Flips a byte of the first object whose name matches. */
    flipByteOf(name: RegExp) {
      const all = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
      const entry = all.find(
        (one) =>
          one.isFile() &&
          name.test(path.join(one.parentPath, one.name)) &&
          one.name.endsWith('_object'),
      );
      if (!entry) throw new Error('the bucket has no such object');
      const file = path.join(entry.parentPath, entry.name);
      const bytes = fs.readFileSync(file);
      bytes.writeUInt8((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1);
      fs.writeFileSync(file, bytes);
    },
  };
}
