import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { portal } from './worker';

/**
 * The link to such a page in the newest letter to an e-mail address that has one, from the files that the
 * portal writes without SMTP.
 *
 * @param to part of the link's path, such as `/invitations/`: other letters may come in between
 * @param after an earlier link, which does not count
 * @throws when none came within 20 s
 */
export function linkMailedTo(address: string, to: string, after = ''): Promise<string> {
  const link = new RegExp(`${portal().url}/[^\\s"<>]*${to}[^\\s"<>]*`);
  return mailedTo(address, (text) => {
    const found = link.exec(text)?.[0];
    return found === after ? undefined : found;
  });
}

/** The result of `find` for the newest letter to an e-mail address for which it has one. */
export async function mailedTo(
  address: string,
  find: (text: string) => string | undefined,
): Promise<string> {
  const folder = path.join(portal().dataDir, 'mail');
  for (let tries = 0; tries < 100; tries += 1) {
    const files = fs.existsSync(folder) ? fs.readdirSync(folder).sort().reverse() : [];
    for (const file of files) {
      const text = readable(fs.readFileSync(path.join(folder, file), 'utf8'));
      const found = text.includes(address) ? find(text) : undefined;
      if (found) return found;
    }
    await wait(200);
  }
  throw new Error(`no letter for ${address}`);
}

/** Decodes quoted-printable. */
function readable(message: string): string {
  return message
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
