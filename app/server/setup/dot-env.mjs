import fs from 'node:fs';
import { parseEnv } from 'node:util';

/** Takes the settings of `.env`, where there is one; what the environment says already wins. */
export function readDotEnv() {
  if (!fs.existsSync('.env')) return;
  for (const [name, value] of Object.entries(parseEnv(fs.readFileSync('.env', 'utf8'))))
    process.env[name] ??= value;
}
