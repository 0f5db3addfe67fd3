import { recordAudit } from '~/features/audit/audit.server';
import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { findEditable } from './editing.queries.server';
import { slugParam } from './organizations.schema';
import type { TranslatedField } from './profile-gaps';
import { textsIn } from './named-texts';
import { findSnapshot } from './revisions.queries.server';
import { statesOfField, textsOfField } from './text-state-rows';
import { saveState } from './text-states.queries.server';
import { completeStates, conditionOf } from './text-states';

export interface RightTranslation {
  field: TranslatedField;
  locale: Locale;
  /** the profile's version in which it was seen to be right */
  version: number;
}

/**
 * Says that a translation whose source changed is right as it stands.
 *
 * @returns `changed` when the source changed again since it was seen: it is to be looked at once more
 */
export async function markTranslationRight(
  actor: Actor,
  slug: string,
  { field, locale, version }: RightTranslation,
): Promise<'marked' | 'changed' | 'not-found'> {
  if (!slugParam.safeParse(slug).success) return 'not-found';
  return db().$transaction(async (tx) => {
    const row = await findEditable(actor, slug, tx);
    if (!row) return 'not-found';
    const texts = textsOfField(row, field);
    const states = completeStates(texts, statesOfField(row.textStates, field), row.nameLocale);
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
    await saveState(tx, { organizationId: row.id, field, locale }, { ...state, source });
    await recordAudit(tx, {
      actor,
      action: 'organization.mark-translated',
      objectType: 'organization',
      objectId: row.id,
      organizationId: row.id,
    });
    return 'marked';
  });
}
