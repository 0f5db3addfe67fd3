import { db } from '~/platform/db/client.server';

/** Where a list of records goes on: after the record with this stamp and id. */
export interface Position {
  stamp: Date;
  id: string;
}

export interface Harvested {
  id: string;
  stamp: Date;
  isGone: boolean;
}

/** Records within a period, the earliest first. */
export function findHarvested(
  { from, until }: { from?: Date | undefined; until?: Date | undefined },
  after: Position | undefined,
  take: number,
): Promise<Harvested[]> {
  return db().harvestedRecord.findMany({
    where: {
      stamp: { ...(from ? { gte: from } : {}), ...(until ? { lte: until } : {}) },
      ...(after
        ? { OR: [{ stamp: { gt: after.stamp } }, { stamp: after.stamp, id: { gt: after.id } }] }
        : {}),
    },
    orderBy: [{ stamp: 'asc' }, { id: 'asc' }],
    take,
    select: { id: true, stamp: true, isGone: true },
  });
}

export function findHarvestedRecord(id: string): Promise<Harvested | null> {
  return db().harvestedRecord.findUnique({
    where: { id },
    select: { id: true, stamp: true, isGone: true },
  });
}

export async function earliestStamp(): Promise<Date | null> {
  const { _min } = await db().harvestedRecord.aggregate({ _min: { stamp: true } });
  return _min.stamp;
}
