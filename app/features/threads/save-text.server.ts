import { nextStates } from '~/i18n/text-states';
import type { Locale } from '~/i18n/locale';
import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/db/client.server';
import { statesOf, wholeText, type PostTextRow } from './post-view';

/** The `select` of the texts of a post. */
export const postTextFields = {
  locale: true,
  subject: true,
  body: true,
  revision: true,
  origin: true,
  sourceLocale: true,
  sourceRevision: true,
  sourceText: true,
  organization: { select: { slug: true, name: true, nameLocale: true } },
} as const;

interface PostRow {
  id: string;
  sourceLocale: Locale;
  texts: readonly PostTextRow[];
}

export interface TextInput {
  locale: Locale;
  subject: string;
  body: string;
}

/** Who writes a text: for an organization, or a machine. */
export type Writer = { organizationId: string; personId: string } | 'machine';

/**
 * Saves one text of a post by the rules of profiles: its revision increases, a translation is made from the present
 * revision of its source, and a change of the source makes translations outdated.
 */
export async function saveText(
  tx: Transaction,
  post: PostRow,
  input: TextInput,
  writer: Writer,
): Promise<void> {
  const { texts, states } = statesOf(post.texts);
  const after = { ...texts, [input.locale]: wholeText(input) };
  const own = post.sourceLocale;
  const change = { before: texts, after, states, own, chosen: own };
  const state = nextStates(change).get(input.locale);
  if (!state) return;
  const isOriginal = input.locale === own;
  const by = writer === 'machine' ? null : writer;
  const data = {
    ...{ subject: input.subject, body: input.body, updatedAt: now(), revision: state.revision },
    origin: isOriginal ? ('author' as const) : by ? ('person' as const) : ('machine' as const),
    organizationId: isOriginal ? null : (by?.organizationId ?? null),
    personId: isOriginal ? null : (by?.personId ?? null),
    sourceLocale: isOriginal ? null : own,
    sourceRevision: isOriginal ? null : (state.source?.revision ?? 1),
    sourceText: isOriginal ? '' : (texts[own] ?? ''),
  };
  const postId_locale = { postId: post.id, locale: input.locale };
  await tx.postText.upsert({
    where: { postId_locale },
    create: { ...postId_locale, ...data },
    update: data,
    select: { locale: true },
  });
}
