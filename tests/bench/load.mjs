// A bounded load on one URL: how many responses a second it gives over some seconds, on keep-alive connections.
// It speaks HTTP by itself, because node's own client takes more of a core than the server that it measures.
import net from 'node:net';

/** @typedef {{ perSecond: number, failed: number, p95: number }} Rate p95 in milliseconds */

const endOfHead = Buffer.from('\r\n\r\n');

/**
 * Requests one URL, or several in turn, again and again, on several connections at once.
 *
 * @param {string | readonly string[]} urls on this machine, all of one server
 * @param {{ seconds?: number, requests?: number, connections: number, headers?: Record<string, string> }}
 * options how long to send requests, or how many in all
 * @returns {Promise<Rate>} responses a second; `failed` counts responses with a status other than 200
 */
export async function measure(urls, { seconds = Infinity, requests = Infinity, ...options }) {
  const { connections, headers = {} } = options;
  const list = [urls].flat().map((url) => new URL(url));
  const questions = list.map((url) => question(url, headers));
  const began = performance.now();
  const end = began + seconds * 1000;
  /** @type {number[]} */
  const times = [];
  let asked = 0;
  let failed = 0;
  const worker = async () => {
    const connection = await connect(list[0] ?? new URL('http://localhost'));
    while (performance.now() < end && asked < requests) {
      const text = questions[asked++ % questions.length] ?? '';
      const start = performance.now();
      if ((await connection.ask(text)) !== 200) failed += 1;
      times.push(performance.now() - start);
    }
    connection.end();
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const perSecond = (times.length - failed) / ((performance.now() - began) / 1000);
  times.sort((a, b) => a - b);
  return { perSecond, failed, p95: times[Math.floor(times.length * 0.95)] ?? NaN };
}

/**
 * @param {URL} url
 * @param {Record<string, string>} headers
 */
function question(url, headers) {
  const lines = Object.entries({ Host: url.host, ...headers }).map((one) => one.join(': '));
  return `GET ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
}

/**
 * A keep-alive connection. Responses must have a Content-Length, as the portal's and the bare server's do.
 *
 * @param {URL} url
 * @returns {Promise<{ ask: (question: string) => Promise<number>, end: () => void }>}
 */
async function connect(url) {
  const socket = net.connect(Number(url.port), url.hostname);
  socket.setNoDelay(true);
  /** @type {{ resolve: (status: number) => void, reject: (error: Error) => void } | undefined} */
  let waiting;
  let status = 0;
  let missing = -1; // bytes of the body that are still to come; -1 while the head is read
  let head = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    if (missing >= 0) missing -= chunk.length;
    else {
      head = head.length ? Buffer.concat([head, chunk]) : chunk;
      const at = head.indexOf(endOfHead);
      if (at < 0) return;
      const text = head.toString('latin1', 0, at);
      status = Number(text.slice(9, 12));
      missing = bodyLength(text, status) - (head.length - at - 4);
    }
    if (missing > 0) return;
    missing = -1;
    head = Buffer.alloc(0);
    waiting?.resolve(status);
  });
  const lost = () => waiting?.reject(new Error('the server closed a connection'));
  socket.on('error', lost).on('close', lost);
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(question);
      }),
    end: () => {
      waiting = undefined;
      socket.destroy();
    },
  };
}

/**
 * @param {string} head
 * @param {number} status
 */
function bodyLength(head, status) {
  if (status === 304) return 0;
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error('an answer does not say its length');
  return Number(length);
}
