import type { Transaction } from '~/platform/db/client.server';
import { sourceDocuments } from '../data/source-documents';

/** Creates the documents from which recommendations can be entered, if they are missing. */
export async function seedSourceDocuments(tx: Transaction): Promise<void> {
  const slugs = sourceDocuments.map(({ slug }) => slug);
  const known = await tx.sourceDocument.findMany({
    where: { slug: { in: slugs } },
    select: { slug: true },
  });
  for (const { texts, ...document } of sourceDocuments) {
    if (known.some(({ slug }) => slug === document.slug)) continue;
    const rows = Object.entries(texts).map(([locale, text]) => ({ locale, ...text }));
    await tx.sourceDocument.create({
      data: { ...document, texts: { create: rows } },
      select: { id: true },
    });
  }
}
