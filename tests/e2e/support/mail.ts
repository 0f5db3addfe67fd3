import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { portal } from './worker';

/**
 * The link in the newest letter to an address, from the files that the portal keeps without SMTP.
 *
 * @throws when none came within 20 s
 */
export async function linkMailedTo(address: string, after = ''): Promise<string> {
  const folder = path.join(portal().dataDir, 'mail');
  for (let tries = 0; tries < 100; tries += 1) {
    const files = fs.existsSync(folder) ? fs.readdirSync(folder).sort().reverse() : [];
    for (const file of files) {
      const text = readable(fs.readFileSync(path.join(folder, file), 'utf8'));
      if (!text.includes(address)) continue;
      const link = new RegExp(`${portal().url}/[^\\s"<>]+`).exec(text)?.[0];
      if (link && link !== after) return link;
    }
    await wait(200);
  }
  throw new Error(`no letter for ${address}`);
}

/** Undoes what mail does to long lines and to letters beyond ASCII. */
function readable(message: string): string {
  return message
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
