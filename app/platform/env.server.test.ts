import fs from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { parseSettings, settingNames } from './env.server';

const parse = (source: Record<string, string>) => parseSettings(source, '/srv/portal');

test('without any setting the defaults apply, and an empty value counts as none', () => {
  const defaults = parse({});
  expect(defaults).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    databaseUrl: undefined,
    dataDir: '/srv/portal/data',
    seed: 'network',
    limits: true,
    timeZone: 'America/Guatemala',
    trustedProxies: [],
    appSecret: undefined,
  });
  expect(parse(Object.fromEntries(settingNames.map((name) => [name, ' '])))).toEqual(defaults);
});

test('.env.example lists every setting, and as it is it says the defaults', () => {
  const example = parseEnv(fs.readFileSync(path.resolve('.env.example'), 'utf8'));
  expect(Object.keys(example).sort()).toEqual([...settingNames].sort());
  expect(parse(example as Record<string, string>)).toEqual(parse({}));
});

test('the public address follows the port, and loses its slash', () => {
  expect(parse({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
  expect(parse({ PUBLIC_URL: 'https://Tejido.example.org/' }).publicUrl).toBe(
    'https://tejido.example.org',
  );
});

test.each([
  ['PORT', '0'],
  ['PORT', '70000'],
  ['PORT', '80.5'],
  ['PUBLIC_URL', 'tejido.example.org'],
  ['PUBLIC_URL', 'https://tejido.example.org/portal'],
  ['PUBLIC_URL', 'http://tejido.example.org'],
  ['PUBLIC_URL', 'http://localhost.example.org'],
  ['PUBLIC_URL', 'http://10.0.0.1'],
  ['DATABASE_URL', 'mysql://localhost/tejido'],
  ['DATABASE_URL', 'tejido'],
  ['SMTP_URL', 'mail.example.org'],
  ['STORAGE_URL', '/srv/files'],
  ['TRUSTED_PROXY', 'yes'],
  ['TRUSTED_PROXY', '10.0.0.0/33'],
  ['TRUSTED_PROXY', '10.0.0.0/'],
  ['TRANSLATE_URL', 'libretranslate.com'],
  ['TRANSLATE_URL', 'https://libretranslate.com'],
  ['TRANSLATE_URL', 'http://8.8.8.8:5000'],
  ['SEED', 'synthetic'],
  ['NETWORK_TIME_ZONE', 'Central America'],
  ['LIMITS', 'no'],
  ['APP_SECRET', 'too short'],
])('%s=%s is refused in a sentence that does not repeat it', (name, value) => {
  const sentence = refusal({ [name]: value });
  expect(sentence).toMatch(new RegExp(`^${name} .*\\.$`));
  expect(sentence).not.toContain(`"${value}"`);
});

test.each([
  ['http://localhost:3000'],
  ['http://127.0.0.2:8080'],
  ['http://[::1]:3000'],
  ['http://tejido.localhost'],
])('plain http is allowed for this machine: %s', (address) => {
  expect(parse({ PUBLIC_URL: address }).publicUrl).toBe(address);
});

test('limits may be off on this machine alone', () => {
  expect(parse({ LIMITS: 'off' }).limits).toBe(false);
  expect(refusal({ LIMITS: 'off', HOST: '0.0.0.0' })).toMatch(/^LIMITS /);
  expect(refusal({ LIMITS: 'off', PUBLIC_URL: 'https://tejido.example.org' })).toMatch(/^LIMITS /);
});

test('proxies are addresses and ranges', () => {
  expect(parse({ TRUSTED_PROXY: '127.0.0.1, 10.0.0.0/8,fd00::/8' }).trustedProxies).toEqual([
    '127.0.0.1',
    '10.0.0.0/8',
    'fd00::/8',
  ]);
});

function refusal(source: Record<string, string>): string {
  try {
    parse(source);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return expect.unreachable('it was accepted');
}
