import type { Readable } from 'node:stream';

/**
 * A place that holds backups: `ID/…` for what belongs to one, `files/…` for files that several share. A backup
 * exists once it is published; before that, no listing has it.
 */
export interface Target {
  /** for messages, without credentials */
  name: string;
  isRemote: boolean;
  /** Stores a file of this machine under a name; the file may be moved. */
  put(name: string, file: string): Promise<void>;
  read(name: string): Promise<Readable>;
  /** The names of all published backups, oldest first. */
  ids(): Promise<string[]>;
  /** The names of all shared files. */
  files(): Promise<Set<string>>;
  /** Stores the manifest and with it makes the backup one. */
  publish(id: string, manifest: string): Promise<void>;
  /** Removes a backup: from then on it is none. */
  withdraw(id: string): Promise<void>;
  removeFile(name: string): Promise<void>;
  /** Removes what an interrupted run left behind. */
  tidy(): Promise<void>;
}
