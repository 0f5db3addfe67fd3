import fs from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeWebStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { errorMessage, OperatorError } from '../operator-error.server';

const asWeb = (source: Readable) => Readable.toWeb(source) as ReadableStream<Uint8Array>;
const asNode = (source: ReadableStream<Uint8Array>) => Readable.fromWeb(source as NodeWebStream);

/** Encrypts a stream to age keys (`age1…`); without keys it stays as it is. */
export async function encrypted(
  source: Readable,
  recipients: readonly string[],
): Promise<Readable> {
  if (recipients.length === 0) return source;
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return asNode(await encrypter.encrypt(asWeb(source)));
}

/** @throws OperatorError when it is no public age key */
export function checkRecipient(recipient: string): string {
  try {
    new Encrypter().addRecipient(recipient);
    return recipient;
  } catch {
    throw new OperatorError(
      'The recipient of backups is no public age key: it begins with age1 (age-keygen prints one).',
    );
  }
}

/** The private age keys in a file, as `age-keygen` writes it: one a line, with comments. */
export function readIdentities(file: string): string[] {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    throw new OperatorError(`The key in ${file} cannot be read: ${errorMessage(error)}.`);
  }
  const keys = text.split('\n').map((line) => line.trim());
  const identities = keys.filter((line) => line.startsWith('AGE-SECRET-KEY-'));
  if (identities.length > 0) return identities;
  throw new OperatorError(`${file} holds no private age key (AGE-SECRET-KEY-1…).`);
}

/** Decrypts a stream. @throws OperatorError when none of the keys fits */
export async function decrypted(
  source: Readable,
  identities: readonly string[],
): Promise<Readable> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    return asNode(await decrypter.decrypt(asWeb(source)));
  } catch (error) {
    throw new OperatorError(`The backup cannot be decrypted: ${errorMessage(error)}.`);
  }
}
