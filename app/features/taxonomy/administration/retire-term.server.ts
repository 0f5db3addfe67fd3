import { recordAudit } from '~/features/audit/audit.server';
import type { Actor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { findAdministeredTerm } from './administered-terms.server';
import { patience } from './patience';
import { kindOf } from './term-kind';
import { findTermUsers, refreshTermUsers } from './term-users.server';
import type { Taxonomy } from './vocabulary.schema';

/**
 * Retires or restores a term. Nobody can choose, find or see a retired term; once restored, everything that had it
 * has it again. A restored term that had been merged gets its slug back, but not its users. Repeating a call changes
 * nothing.
 *
 * @returns false if there is no such term that the actor may change
 */
export async function setTermRetired(
  actor: Actor,
  taxonomy: Taxonomy,
  slug: string,
  isRetired: boolean,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const term = await findAdministeredTerm(actor, taxonomy, slug, tx);
    if (!term) return false;
    const { count } = await tx.term.updateMany({
      where: { id: term.id, retiredAt: isRetired ? null : { not: null } },
      data: { retiredAt: isRetired ? now() : null },
    });
    if (count === 0) return true;
    if (!isRetired) await tx.termSlug.deleteMany({ where: { kind: kindOf(taxonomy), slug } });
    await refreshTermUsers(tx, await findTermUsers(tx, term.id));
    await recordAudit(tx, {
      actor,
      action: isRetired ? 'term.retire' : 'term.restore',
      objectType: 'term',
      objectId: term.id,
    });
    return true;
  }, patience);
}
