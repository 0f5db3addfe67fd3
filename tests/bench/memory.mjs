// The memory of the portal's process after many visitors, and whether it keeps growing.
import fs from 'node:fs';
import { measure } from './load.mjs';

const requests = 50_000;
const steps = 10;
const words = [
  'asilo',
  'asylum',
  'mam',
  'reintegración',
  'shelter',
  'psicosocial',
  'trata',
  'sijs',
];
const countries = ['GT', 'HN', 'SV', 'MX', 'US'];

/**
 * Requests more different pages than the cache holds, so that pages are rendered, cached and dropped.
 *
 * @param {import('./portal.mjs').Measured} portal
 */
export async function memory({ origin, pid }) {
  const urls = ['es', 'en'].flatMap((lang) => [
    `${origin}/${lang}`,
    `${origin}/${lang}/coverage`,
    ...countries.map((code) => `${origin}/${lang}/countries/${code.toLowerCase()}`),
    ...words.map((word) => `${origin}/${lang}/directory?q=${encodeURIComponent(word)}`),
    ...countries.map((code) => `${origin}/${lang}/directory?country=${code}`),
    ...Array.from({ length: 20 }, (_, n) => `${origin}/${lang}/directory?page=${n + 1}`),
  ]);
  const headers = { 'Accept-Encoding': 'br, gzip' };
  /** @type {number[]} */
  const sizes = [];
  for (let step = 0; step < steps; step++) {
    await measure(urls, { requests: requests / steps, connections: 16, headers });
    sizes.push(residentOf(pid));
  }
  const late = sizes.slice(steps / 2);
  return [
    { measure: `resident MB after ${requests} requests`, figure: sizes.at(-1), goal: '≤ 250' },
    {
      measure: 'growth in the second half, MB a 10,000 requests',
      figure: Number((slope(late) * (10_000 / (requests / steps))).toFixed(1)),
      goal: '~ 0',
    },
  ];
}

/** @param {number} pid @returns {number} MB; on Linux only */
function residentOf(pid) {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

/** @param {number[]} values @returns {number} the slope of the line through them */
function slope(values) {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const rise = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  return rise / values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
}
