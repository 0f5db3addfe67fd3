import { z } from 'zod';

/** The id of a backup: when it was made, in UTC, and four random signs. */
export const backupId = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{6}Z-[0-9a-f]{4}$/, 'looks like 2026-12-01T021500Z-1a2b');

/** A name of an object or a file: folders and a name, none of which leads up or to another folder. */
const innerPath = z.string().regex(/^(?:[\w-][\w.-]{0,99}\/){1,4}[\w-][\w.-]{0,99}$/);

/** What is stored under a name, as it is stored: after encryption. */
export const storedObject = z.object({ bytes: z.int(), sha256: z.string().length(64) });
export type StoredObject = z.output<typeof storedObject>;

/** What everybody may read of a backup. Names of objects are relative to the folder of all backups. */
export const manifestSchema = z.object({
  format: z.literal(1),
  id: backupId,
  /** `base`: a copy of the embedded server's files; `portable`: each table as text */
  kind: z.enum(['base', 'portable']),
  madeAt: z.iso.datetime(),
  /** versions of the portal and of PostgreSQL */
  portal: z.string(),
  postgres: z.string(),
  /** the names of all migrations that the database had */
  migrations: z.array(z.string()),
  /** the age keys that it is encrypted to; empty if it is not encrypted */
  recipients: z.array(z.string()),
  hasSecrets: z.boolean(),
  /** the public key of the signature, in hex */
  signedBy: z.string().length(64),
  objects: z.record(innerPath, storedObject),
});
export type Manifest = z.output<typeof manifestSchema>;

/** What is in a backup. Encrypted with the rest of it. */
export const contentsSchema = z.object({
  /** the number of rows of each table */
  counts: z.record(z.string(), z.int()),
  /** the last entry of the audit log, as NUMBER:HASH */
  auditHead: z.string().nullable(),
  /** the bytes of the database without compression */
  databaseBytes: z.int(),
  files: z.array(
    z.object({ key: innerPath, object: innerPath, bytes: z.int(), sha256: z.string() }),
  ),
  /** keys of files that were deleted while the backup was made, although a row of its database still names them */
  gone: z.array(z.string()),
  /** portable only: the last values of the sequences, and the queues of jobs */
  sequences: z.record(z.string(), z.string()).default({}),
  queues: z.array(z.string()).default([]),
});
export type Contents = z.output<typeof contentsSchema>;

/** The names of a backup's own objects. */
export const objectsOf = (id: string, isEncrypted: boolean) => {
  const name = (file: string) => `${id}/${file}${isEncrypted ? '.age' : ''}`;
  return {
    manifest: `${id}/manifest.signed`,
    database: name('database.tar.gz'),
    tables: name('tables.jsonl.gz'),
    contents: name('contents.json'),
    secrets: name('secrets.json'),
  };
};
