import { aboutOrganization, recordAudit } from '~/features/audit/audit.server';
import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { findEditable, type EditableRow } from '../editing/editing.queries.server';
import { textsIn } from '../names/named-texts';
import { findSnapshot } from '../history/revisions.queries.server';
import { serviceKeys } from '../editing/service-keys';
import { tracedTexts } from './text-state-rows';
import { saveState, type TextOwner } from './text-states.queries.server';
import { conditionOf } from '~/i18n/text-states';
import type { TextField } from './texts.schema';

export interface RightTranslation {
  field: TextField;
  locale: Locale;
  /** the profile's version that the person looked at */
  version: number;
}

/**
 * Confirms that an outdated translation is still correct as it is.
 *
 * @returns `changed` when the source has changed again since the person looked at it, so that they must look again
 */
export async function markTranslationRight(
  actor: Actor,
  slug: string,
  { field, locale, version }: RightTranslation,
): Promise<'marked' | 'changed' | 'not-found'> {
  if (!slugParam.safeParse(slug).success) return 'not-found';
  return db().$transaction(async (tx) => {
    // The lock serializes concurrent calls.
    await tx.$queryRaw`SELECT 1 AS held FROM organization WHERE slug = ${slug} FOR UPDATE`;
    const row = await findEditable(actor, slug, tx);
    if (!row) return 'not-found';
    const traced = tracedTexts(row).find((one) => one.field === field);
    // The service was removed in the meantime.
    if (!traced) return 'changed';
    const { texts, states } = traced;
    const state = states.get(locale);
    const from = state?.source?.locale;
    if (!state || from === undefined || conditionOf(texts, states, locale) !== 'outdated')
      return 'marked';
    if (row.version !== version) {
      const seen = await findSnapshot(row.id, version, tx);
      const text = field === 'name' ? seen?.['ownName'] : textsIn(seen ?? {})[`${field}.${from}`];
      if (text !== texts[from]) return 'changed';
    }
    const revision = states.get(from)?.revision ?? 1;
    const source = { locale: from, revision, text: texts[from] ?? '' };
    const [owner, own] = ownerOf(row, field);
    await saveState(tx, owner, { field: own, locale }, { ...state, source });
    await recordAudit(tx, {
      actor,
      action: 'organization.mark-translated',
      ...aboutOrganization(row.id),
    });
    return 'marked';
  });
}

/** The owner of a field's states, and the field's name there. */
function ownerOf(row: EditableRow, field: TextField): [TextOwner, string] {
  const [, key, own] = /^services\.(.+)\.([^.]+)$/.exec(field) ?? [];
  const keys = serviceKeys(row.services.map(({ term }) => ({ service: term.slug })));
  const service = row.services.find((_, index) => keys[index] === key);
  return own && service ? [{ serviceId: service.id }, own] : [{ organizationId: row.id }, field];
}
