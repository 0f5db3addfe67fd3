import type { Person } from '~/platform/auth/actor';
import { markTranslationRight } from './mark-translation.server';
import { discardDraft, keepDraft } from './profile-draft.server';
import { only, type NamedTexts } from './named-texts';
import type { ChosenSources } from './text-states.queries.server';
import { textNames, type TextsWish } from './texts.schema';
import { updateTexts } from './update-texts.server';

export interface SentTexts {
  version: number;
  texts: NamedTexts;
  sources: ChosenSources;
}

/** What came of a press on a button: a word for the page's notice and the part of the page it is about. */
export type WishOutcome =
  | { status: 'done'; notice: string; part?: string }
  /** Somebody else published some of these texts; what was sent is kept as the person's draft. */
  | { status: 'conflict' }
  | { status: 'not-found' };

/**
 * Does what a press on one of the editor's buttons asks for. Whatever is not published by it is kept as the
 * person's draft, so that nothing typed is lost.
 *
 * @param sent every text that the form had
 */
export async function fulfilTextsWish(
  person: Person,
  slug: string,
  wish: TextsWish,
  sent: SentTexts,
): Promise<WishOutcome> {
  const keep = (texts: NamedTexts) => keepDraft(person, slug, texts, sent.version);
  switch (wish.kind) {
    case 'discard':
      await discardDraft(person, slug);
      return { status: 'done', notice: 'discarded' };
    case 'draft':
      await keep(sent.texts);
      return { status: 'done', notice: 'kept' };
    case 'right': {
      const seen = { ...wish.text, version: sent.version };
      const notice = await markTranslationRight(person, slug, seen);
      await keep(sent.texts);
      return { status: 'done', notice, part: wish.text.field };
    }
    case 'publish': {
      const names = textNames(wish.fields);
      const outcome = await updateTexts(person, slug, { ...sent, texts: only(sent.texts, names) });
      if (outcome.status === 'not-found') return outcome;
      if (outcome.status === 'conflict') {
        await keep(sent.texts);
        return outcome;
      }
      await keep(
        only(
          sent.texts,
          textNames().filter((name) => !names.includes(name)),
        ),
      );
      const [field, ...others] = wish.fields;
      return field && others.length === 0
        ? { status: 'done', notice: field, part: field }
        : { status: 'done', notice: 'all' };
    }
  }
}
