import path from 'node:path';
import { OperatorError } from '../operator-error.server';
import { bucketTarget } from './bucket-target.server';
import { folderTarget } from './folder-target.server';
import type { Target } from './target';

/** Opens a place of backups: `s3://…` in the form of STORAGE_URL, or a folder. */
export async function openTarget(place: string, root = process.cwd()): Promise<Target> {
  if (place.startsWith('s3://')) return bucketTarget(place);
  if (/^[a-z][\w+.-]*:\/\//i.test(place))
    throw new OperatorError('Backups go to a folder or to s3://…; nothing else is known.');
  return folderTarget(path.resolve(root, place));
}
