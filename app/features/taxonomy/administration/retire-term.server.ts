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
 * Takes a term out of use, or back into it: nobody can choose, find or see it meanwhile, and whoever had it
 * has it again afterwards. A term that was merged has nobody any more, and its address is its own again.
 * Twice is once.
 *
 * @returns false when there is no such term for the actor to change
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
