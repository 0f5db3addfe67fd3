import fs from 'node:fs';
import { parseEnv } from 'node:util';

/** Reads the settings in `.env`, if it exists; the environment takes precedence. */
export function readDotEnv() {
  if (!fs.existsSync('.env')) return;
  close('.env');
  for (const [name, value] of Object.entries(parseEnv(fs.readFileSync('.env', 'utf8'))))
    process.env[name] ??= value;
}

/**
 * Takes a file with passwords away from other users of the machine, if it is ours.
 *
 * @param {string} file
 */
function close(file) {
  const { mode, uid } = fs.statSync(file);
  if (uid !== process.getuid?.() || (mode & 0o077) === 0) return;
  try {
    fs.chmodSync(file, mode & 0o700);
    console.error(
      `${file} could be read by others, although it may hold passwords: now only its owner can.`,
    );
  } catch {
    console.error(`${file} can be read by others: run chmod 600 ${file}.`);
  }
}
