import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium as playwright, type BrowserServer } from 'playwright-core';

const folder = path.resolve('node_modules/.cache/chromium');
const bin = path.resolve('node_modules/@sparticuz/chromium/bin');
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];

/**
 * Starts a real Chromium: on Linux x64 the one from the npm package (nothing is downloaded), elsewhere the
 * system's Chrome.
 */
export async function startChromium(): Promise<BrowserServer> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return playwright.launchServer({ channel: 'chrome', args });
  const executablePath = await unpacked();
  const fonts = fs.existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') };
  const env = { ...stringsOf(process.env), ...fonts };
  try {
    return await playwright.launchServer({ executablePath, args, env });
  } catch {
    // A minimal machine lacks some of its libraries, which are in the package, too.
    const libraries = path.join(folder, 'al2023/lib');
    return playwright.launchServer({
      executablePath,
      args,
      env: { ...env, LD_LIBRARY_PATH: libraries },
    });
  }
}

/** Unpacked in a temporary folder and then renamed, so that an interrupted run leaves no half of a browser. */
async function unpacked(): Promise<string> {
  const executable = path.join(folder, 'chromium');
  if (fs.existsSync(executable)) return executable;
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  const aside = fs.mkdtempSync(`${folder}-`);
  const script = path.join(import.meta.dirname, 'unpack-chromium.mjs');
  const env = { ...process.env, TMPDIR: aside };
  await promisify(execFile)(process.execPath, [script, bin], { env });
  fs.rmSync(folder, { recursive: true, force: true });
  fs.renameSync(aside, folder);
  return executable;
}

function stringsOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
