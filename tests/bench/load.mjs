// A bounded load on one address: how many answers a second, over some seconds, on connections kept open.
import http from 'node:http';

/** @typedef {{ perSecond: number, failed: number }} Rate */

/**
 * Asks one address again and again, on several connections at once.
 *
 * @param {string} url on this machine
 * @param {{ seconds: number, connections: number, headers?: Record<string, string> }} options
 * @returns {Promise<Rate>} answers a second; `failed` counts answers other than 200
 */
export async function measure(url, { seconds, connections, headers = {} }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const end = performance.now() + seconds * 1000;
  let answered = 0;
  let failed = 0;
  const worker = async () => {
    while (performance.now() < end) {
      if ((await ask(url, agent, headers)) === 200) answered += 1;
      else failed += 1;
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  return { perSecond: answered / ((performance.now() - began) / 1000), failed };
}

/**
 * @param {string} url
 * @param {http.Agent} agent
 * @param {Record<string, string>} headers
 * @returns {Promise<number | undefined>} the status
 */
function ask(url, agent, headers) {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode));
    });
    request.on('error', reject);
  });
}
