import type { Person } from '~/platform/auth/actor';
import { markTranslationRight } from './mark-translation.server';
import { discardDraft, keepDraft } from '../editing/profile-draft.server';
import { besides, ofPart, type NamedTexts } from '../names/named-texts';
import type { ChosenSources } from './text-states.queries.server';
import { serviceTextFields, type TextField, type TextsInput, type TextsWish } from './texts.schema';
import { updateTexts } from './update-texts.server';

export interface SentTexts {
  version: number;
  texts: NamedTexts;
  sources: ChosenSources;
}

/** The languages that a form names as those of the originals, by the fields of its texts. */
export function chosenSources({ services, ...own }: TextsInput['source']): ChosenSources {
  const ofServices = Object.entries(services).flatMap(([key, source]) =>
    serviceTextFields.map((field) => [`services.${key}.${field}`, source]),
  );
  return { ...own, ...Object.fromEntries(ofServices) };
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
      return { status: 'done', notice, part: partOf(wish.text.field) };
    }
    case 'publish': {
      const { part } = wish;
      const outcome = await updateTexts(person, slug, { ...sent, texts: ofPart(sent.texts, part) });
      if (outcome.status === 'not-found') return outcome;
      if (outcome.status === 'conflict') {
        await keep(sent.texts);
        return outcome;
      }
      await keep(besides(sent.texts, part));
      if (part === 'all') return { status: 'done', notice: 'all' };
      return { status: 'done', notice: part.startsWith('services.') ? 'service' : part, part };
    }
  }
}

/** What is published at once with a field: itself, or all that its service says. */
function partOf(field: TextField): string {
  return field.replace(/^(services\..+)\.[^.]+$/, '$1');
}
