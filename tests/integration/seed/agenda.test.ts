import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '~/platform/db/client.server';
import { authorities } from '../../../prisma/data/agenda/authorities';
import { entries } from '../../../prisma/data/agenda/entries';
import { factOf } from '../../../prisma/data/agenda/facts';
import { instruments } from '../../../prisma/data/agenda/instruments';
import { seedAgenda } from '../../../prisma/seed/agenda.server';
import { seedReference } from '../../../prisma/seed/reference.server';

const none = { instruments: 0, authorities: 0, entries: 0 };

beforeAll(async () => {
  await seedReference(db());
  await seedAgenda(db());
});

describe('the seed of procedures', () => {
  it('stores each fact with its source and the day of the source, verified by nobody', async () => {
    const rows = await db().procedureEntry.findMany({
      include: { revisions: { include: { citations: true, texts: true, verifications: true } } },
    });
    expect(rows).toHaveLength(entries.length);
    for (const entry of entries) {
      const { sources, on } = factOf(entry.row);
      const [revision] = rows.find(({ slug }) => slug === entry.slug)?.revisions ?? [];
      expect(revision?.texts.map(({ locale }) => locale).sort()).toEqual(['en', 'es']);
      expect(revision?.texts.map(({ text }) => text)).toContain(entry.text.en);
      expect(revision?.verifications).toEqual([]);
      expect(revision?.organizationId).toBeNull();
      for (const citation of revision?.citations ?? [])
        expect([citation.source, citation.sourceOn]).toEqual([sources.join('; '), on ?? null]);
      expect(revision?.citations.length).toBe(entry.cites?.length ?? 1);
    }
    expect(await db().instrument.count()).toBe(instruments.length);
    expect(await db().authority.count()).toBe(authorities.length);
    const senaf = await db().authority.findUnique({
      where: { slug: 'hn-dinaf' },
      select: { successor: { select: { slug: true } } },
    });
    expect(senaf?.successor?.slug).toBe('hn-senaf');
  });

  it('writes nothing twice, and brings nothing back that was taken back', async () => {
    const { id } = await db().procedureEntry.findUniqueOrThrow({ where: { slug: 'us-asylum' } });
    const supersededAt = new Date();
    await db().procedureRevision.updateMany({ where: { entryId: id }, data: { supersededAt } });
    expect(await Promise.all([seedAgenda(db()), seedAgenda(db())])).toEqual([none, none]);
    const again = await db().procedureRevision.findMany({ where: { entryId: id } });
    expect(again.map((one) => one.supersededAt)).toEqual([supersededAt]);
  });

  it('reaches a portal that misses some of it', async () => {
    await db().procedureEntry.delete({ where: { slug: 'gt-reception' } });
    expect(await seedAgenda(db())).toEqual({ ...none, entries: 1 });
  });
});
