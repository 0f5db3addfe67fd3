/** The location of an S3-compatible storage and its credentials. */
export interface S3Settings {
  bucket: string;
  /** The prefix of all keys in the bucket: empty, or a folder with a trailing slash. */
  prefix: string;
  region: string;
  /** Undefined: Amazon's own. */
  endpoint: string | undefined;
  /** Undefined: the AWS SDK finds them, in AWS_ACCESS_KEY_ID and so on. */
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined;
}

/**
 * Parses STORAGE_URL: `s3://BUCKET` at Amazon, or `s3://KEY:SECRET@HOST[:PORT]/BUCKET[/FOLDER]` at any
 * S3-compatible service, with `?region=` unless it is us-east-1, and `?tls=off` for a service on this machine.
 *
 * @returns null if it names no bucket
 */
export function s3Settings(storageUrl: string): S3Settings | null {
  const url = new URL(storageUrl);
  const path = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  const isAmazon = path.length === 0;
  const bucket = isAmazon ? url.hostname : path[0];
  if (!bucket) return null;
  const scheme = url.searchParams.get('tls') === 'off' ? 'http' : 'https';
  const folder = path.slice(1).join('/');
  return {
    bucket,
    prefix: folder && `${folder}/`,
    region: url.searchParams.get('region') ?? 'us-east-1',
    endpoint: isAmazon ? undefined : `${scheme}://${url.host}`,
    credentials: url.username
      ? {
          accessKeyId: decodeURIComponent(url.username),
          secretAccessKey: decodeURIComponent(url.password),
        }
      : undefined,
  };
}
