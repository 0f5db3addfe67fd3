// How long a phone with a bad connection waits for the directory: Chromium at 400 kbit/s with 400 ms latency.
import { runnerImport } from 'vite';

const line = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const visits = 3;

/** @param {import('./portal.mjs').Measured} portal */
export async function slowLine({ origin }) {
  const { module } = await runnerImport('./tests/e2e/support/chromium.ts');
  const { chromium } = await import('playwright-core');
  const server = await module.startChromium();
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const paints = [];
    let sent = 0;
    for (let visit = 0; visit < visits; visit++) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.setCacheDisabled', { cacheDisabled: true });
      await session.send('Network.emulateNetworkConditions', line);
      sent = 0;
      session.on('Network.loadingFinished', ({ encodedDataLength }) => (sent += encodedDataLength));
      await page.goto(`${origin}/es/directory`, { waitUntil: 'networkidle' });
      paints.push(await page.evaluate(largestPaint));
      await context.close();
    }
    paints.sort((a, b) => a - b);
    const seconds = (paints[Math.floor(visits / 2)] ?? NaN) / 1000;
    return [
      {
        measure: 'largest contentful paint of the directory, 400 kbit/s and 400 ms, seconds',
        bytes: sent,
        figure: Number(seconds.toFixed(2)),
        goal: '≤ 2',
      },
    ];
  } finally {
    await server.close();
  }
}

/* global PerformanceObserver */
/** Runs in the page. @returns {Promise<number>} milliseconds since the visit began */
function largestPaint() {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? NaN)).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    });
  });
}
