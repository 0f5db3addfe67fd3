import path from 'node:path';
import { z } from 'zod';
import { defaultTimeZone, setNetworkTimeZone } from '~/i18n/days';
import { keepAppSecret } from './app-secret.server';
import { completeSwap } from './backup/swap.server';
import { ensureDataDir } from './data-dir.server';
import {
  isLoopback,
  ownServer,
  proxyList,
  publicOrigin,
  timeZone,
  urlWith,
} from './env-values.server';
import { OperatorError } from './operator-error.server';

const quota = 'must be a number of megabytes, from 1 to 1000000';
const port = 'must be a port, a number from 1 to 65535';

// Every setting of the portal. `.env.example` documents them; a test keeps the two in agreement.
const settings = z.object({
  PORT: z.coerce.number(port).int(port).min(1, port).max(65_535, port).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: publicOrigin.optional(),
  DATABASE_URL: urlWith(
    ['postgres:', 'postgresql:'],
    'must look like postgresql://USER:PASSWORD@HOST:5432/DATABASE',
  ).optional(),
  DATA_DIR: z.string().default('./data'),
  SEED: z.enum(['network', 'none'], 'must be network or none').default('network'),
  SMTP_URL: urlWith(
    ['smtp:', 'smtps:'],
    'must look like smtps://USER:PASSWORD@HOST:465',
  ).optional(),
  STORAGE_URL: urlWith(['s3:'], 'must look like s3://BUCKET').optional(),
  TRUSTED_PROXY: proxyList.default([]),
  CLAMD_URL: urlWith(['tcp:', 'unix:'], 'must look like tcp://HOST:3310').optional(),
  TRANSLATE_URL: ownServer.optional(),
  ORGANIZATION_QUOTA: z.coerce
    .number(quota)
    .int(quota)
    .min(1, quota)
    .max(1_000_000, quota)
    .default(5_000),
  NETWORK_TIME_ZONE: timeZone.default(defaultTimeZone),
  LIMITS: z.enum(['on', 'off'], 'must be on or off').default('on'),
  PAGE_CACHE: z.enum(['on', 'off'], 'must be on or off').default('on'),
  BACKUPS: z.enum(['on', 'off'], 'must be on or off').default('on'),
  BACKUP_TO: z.string().optional(),
  BACKUP_RECIPIENT: z.string().optional(),
  APP_SECRET: z.string().min(32, 'must have 32 characters or more').optional(),
});

/** The names of all settings, as the environment spells them. */
export const settingNames = Object.keys(settings.shape);

/** The portal's settings, checked. An unset one is undefined, or its default. */
export interface Environment {
  port: number;
  host: string;
  /** origin of the links in pages and letters, without a trailing slash */
  publicUrl: string;
  /** undefined: the embedded PostgreSQL */
  databaseUrl: string | undefined;
  /** absolute */
  dataDir: string;
  seed: 'network' | 'none';
  smtpUrl: string | undefined;
  storageUrl: string | undefined;
  /** IP addresses and CIDR ranges; if empty, no X-Forwarded-For is believed */
  trustedProxies: readonly string[];
  clamdUrl: string | undefined;
  /** a LibreTranslate server on the operator's own machines */
  translateUrl: string | undefined;
  /** how many bytes the files of one organization may take */
  organizationQuota: number;
  /** IANA name of the time zone of the network's calendar days */
  timeZone: string;
  /** false: no rate limits, for benchmarks on this machine */
  limits: boolean;
  /** false: every public page is rendered for each request, for measuring what that takes */
  pageCache: boolean;
  /** false: no backup is made every night */
  backups: boolean;
  /** where backups go: an absolute folder, or s3://… */
  backupTo: string;
  /** the public age keys that backups are encrypted to */
  backupRecipients: readonly string[];
  appSecret: string;
}

/**
 * Checks settings without touching the disk.
 *
 * @param source names and values, such as `process.env`
 * @param root the folder to which a relative DATA_DIR is relative
 * @throws OperatorError with a sentence for each wrong setting; it never repeats a value, because some are
 * secrets
 */
export function parseSettings(
  source: Record<string, string | undefined>,
  root: string,
): Omit<Environment, 'appSecret'> & { appSecret: string | undefined } {
  const given = Object.entries(source).filter(([, value]) => value?.trim());
  const parsed = settings.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const sentences = parsed.error.issues.map(
      ({ path: [name], message }) => `${String(name)} ${message}.`,
    );
    throw new OperatorError([...new Set(sentences)].join('\n'));
  }
  const value = parsed.data;
  const publicUrl = value.PUBLIC_URL ?? `http://localhost:${value.PORT}`;
  const local = isLoopback(value.HOST) && isLoopback(new URL(publicUrl).hostname);
  if (value.LIMITS === 'off' && !local)
    throw new OperatorError('LIMITS may only be off while HOST and PUBLIC_URL are this machine.');
  const dataDir = path.resolve(root, value.DATA_DIR);
  return {
    port: value.PORT,
    host: value.HOST,
    publicUrl,
    databaseUrl: value.DATABASE_URL,
    dataDir,
    seed: value.SEED,
    smtpUrl: value.SMTP_URL,
    storageUrl: value.STORAGE_URL,
    trustedProxies: value.TRUSTED_PROXY,
    clamdUrl: value.CLAMD_URL,
    translateUrl: value.TRANSLATE_URL,
    organizationQuota: value.ORGANIZATION_QUOTA * 1_000_000,
    timeZone: value.NETWORK_TIME_ZONE,
    limits: value.LIMITS === 'on',
    pageCache: value.PAGE_CACHE === 'on',
    backups: value.BACKUPS === 'on',
    backupTo: placeOfBackups(value.BACKUP_TO, root) ?? path.join(dataDir, 'backups'),
    backupRecipients: value.BACKUP_RECIPIENT?.split(/[\s,]+/).filter(Boolean) ?? [],
    appSecret: value.APP_SECRET,
  };
}

function placeOfBackups(place: string | undefined, root: string): string | undefined {
  if (place === undefined || place.startsWith('s3://')) return place;
  return path.resolve(root, place);
}

// On globalThis, so that a reload in development keeps the settings.
const held = globalThis as { tejidoEnvironment?: Environment | undefined };

/**
 * Reads the process's settings, once at boot. Makes DATA_DIR and, unless APP_SECRET is set, the secret in it.
 *
 * @throws OperatorError when a setting is wrong or DATA_DIR cannot be written
 */
export function loadEnvironment(
  source: Record<string, string | undefined> = process.env,
  root = process.cwd(),
): Environment {
  const { appSecret, ...rest } = parseSettings(source, root);
  ensureDataDir(rest.dataDir);
  completeSwap(rest.dataDir);
  held.tejidoEnvironment = { ...rest, appSecret: appSecret ?? keepAppSecret(rest.dataDir) };
  setNetworkTimeZone(rest.timeZone);
  return held.tejidoEnvironment;
}

/** The process's settings. @throws when `loadEnvironment` was not called. */
export function env(): Environment {
  if (!held.tejidoEnvironment) throw new Error('the environment is not loaded');
  return held.tejidoEnvironment;
}
