import { hour } from '~/platform/durations';
import { now } from '~/platform/clock.server';
import { db } from './client.server';

/**
 * A text that changes with every change of what pages show: the state by which the page cache knows of changes. Rows of
 * changes are deleted after an hour, after which a state may come back, so the text also has the hour.
 */
export async function readContentState(): Promise<string> {
  const [row] = await db().$queryRaw<{ state: string }[]>`
    SELECT count(*) || ' ' || coalesce(sum(id), 0) AS state FROM content_change`;
  return `${row?.state ?? ''} ${Math.floor(now().getTime() / hour)}`;
}
