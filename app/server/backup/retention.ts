/** How many backups are kept: the last of each of so many days, weeks and months that have one. */
export const kept = { days: 7, weeks: 4, months: 12 } as const;

/**
 * Which backups are no longer kept. The latest one always is.
 *
 * @param ids as `backupId` has them: they begin with their time in UTC
 */
export function expired(ids: readonly string[]): string[] {
  const newestFirst = [...ids].sort().reverse();
  const keep = new Set(newestFirst.slice(0, 1));
  for (const [count, periodOf] of [
    [kept.days, (id: string) => id.slice(0, 10)],
    [kept.weeks, weekOf],
    [kept.months, (id: string) => id.slice(0, 7)],
  ] as const) {
    const seen = new Set<string>();
    for (const id of newestFirst) {
      const period = periodOf(id);
      if (seen.has(period) || seen.size === count) continue;
      seen.add(period);
      keep.add(id);
    }
  }
  return newestFirst.filter((id) => !keep.has(id));
}

/** The number of the week since 1970, from Monday on. */
function weekOf(id: string): string {
  const days = Date.parse(id.slice(0, 10)) / 86_400_000;
  return String(Math.floor((days + 3) / 7));
}
