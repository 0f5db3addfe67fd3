import net from 'node:net';
import { env } from '~/platform/env.server';
import { log } from '~/platform/log.server';

// clamd reads a stream in pieces. It accepts 25 MB in all, unless its StreamMaxLength is higher.
const PIECE = 64 * 1024;
const timeout = 60_000;

export type Verdict = 'clean' | 'infected' | 'unknown';

/**
 * Sends bytes to the virus scanner of CLAMD_URL by its `INSTREAM` command. Without a scanner everything counts
 * as clean. If the scanner does not answer, or says anything else than that it found nothing, the bytes do not
 * count as clean: uploads must have been scanned.
 */
export async function scanForViruses(bytes: Uint8Array): Promise<Verdict> {
  const { clamdUrl } = env();
  if (!clamdUrl) return 'clean';
  try {
    const answer = await ask(new URL(clamdUrl), bytes);
    if (answer === 'stream: OK') return 'clean';
    if (/^stream: .* FOUND$/.test(answer)) return 'infected';
    log().error({ answer: answer.slice(0, 200) }, 'the virus scanner did not look at a file');
  } catch (error) {
    log().error({ err: error }, 'the virus scanner cannot be asked');
  }
  return 'unknown';
}

function ask(url: URL, bytes: Uint8Array): Promise<string> {
  const socket =
    url.protocol === 'unix:'
      ? net.connect(decodeURIComponent(url.pathname))
      : net.connect(Number(url.port || 3310), url.hostname.replace(/^\[|\]$/g, ''));
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.setTimeout(timeout, () => socket.destroy(new Error('the scanner is too slow')));
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => (answer += text));
    socket.once('error', reject);
    socket.once('close', () => resolve(answer.replace(/\0/g, '').trim()));
    socket.once('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += PIECE) {
        const piece = bytes.subarray(at, at + PIECE);
        socket.write(lengthOf(piece.length));
        socket.write(piece);
      }
      socket.write(lengthOf(0));
    });
  });
}

function lengthOf(count: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(count);
  return bytes;
}
