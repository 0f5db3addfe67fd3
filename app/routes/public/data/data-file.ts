import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerFile, callerOf, problem } from '~/features/open-data/doors/door.server';
import { unlessUnchanged } from '~/features/open-data/doors/unchanged.server';
import { findDataFile } from '~/features/open-data/tables/data-files.server';

/** A table of the open data as a file, or the whole directory as a data package. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const caller = await callerOf(request);
  const file = findDataFile(params['file'] ?? '', caller);
  if (!file) return problem(caller, 404);
  return unlessUnchanged(request, caller, async (fresh) =>
    answerFile(fresh, await file.open(fresh), file.mediaType, file.name),
  );
}
