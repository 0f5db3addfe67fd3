// What is behind an error of the storage, in words. Messages of services are not repeated: some name keys.
const sentences: Readonly<Record<string, string>> = {
  NoSuchBucket: 'there is no such bucket',
  AccessDenied: 'the key may not write there',
  Forbidden: 'the key may not write there',
  InvalidAccessKeyId: 'the key is not known there',
  SignatureDoesNotMatch: 'the secret of the key is wrong',
  CredentialsProviderError: 'no key was found',
  RequestTimeTooSkewed: 'the clock of this machine is wrong',
  PermanentRedirect: 'the bucket is in another region',
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'the host is not known',
  EAI_AGAIN: 'the host is not known',
  ETIMEDOUT: 'nothing answers there',
  TimeoutError: 'nothing answers there',
  ENOSPC: 'the disk is full',
  EACCES: 'the folder belongs to somebody else',
  EROFS: 'the disk is read-only',
};

/** The names and codes of an error and of what caused it, outermost first. */
export function namesOf(error: unknown): string[] {
  const names: string[] = [];
  for (let at: unknown = error; at instanceof Error && names.length < 12; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') names.push(at.code);
    if (at.name !== 'Error' && at.name !== 'Exception') names.push(at.name);
  }
  return names;
}

/** Why something could not be stored: in words if that is known, else the name of the innermost cause. */
export function storageReason(error: unknown): string {
  const names = namesOf(error);
  const known = names.find((name) => sentences[name] !== undefined);
  return sentences[known ?? ''] ?? names.at(-1) ?? 'for a reason that it does not say';
}
