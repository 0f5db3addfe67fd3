import fs from 'node:fs';
import { parseEnv } from 'node:util';

/** Reads the settings in `.env`, if it exists; the environment takes precedence. */
export function readDotEnv() {
  if (!fs.existsSync('.env')) return;
  for (const [name, value] of Object.entries(parseEnv(fs.readFileSync('.env', 'utf8'))))
    process.env[name] ??= value;
}
