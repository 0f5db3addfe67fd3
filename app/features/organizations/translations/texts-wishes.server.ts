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

/** The source languages that a form names, by text field. */
export function chosenSources({ services, ...own }: TextsInput['source']): ChosenSources {
  const ofServices = Object.entries(services).flatMap(([key, source]) =>
    serviceTextFields.map((field) => [`services.${key}.${field}`, source]),
  );
  return { ...own, ...Object.fromEntries(ofServices) };
}

/** The result of pressing a button: a key for the page's notice, and the part of the page that it is about. */
export type WishOutcome =
  | { status: 'done'; notice: string; part?: string }
  /** Somebody else published some of these texts; what was sent is saved as the person's draft. */
  | { status: 'conflict' }
  | { status: 'not-found' };

/**
 * Carries out the action of one of the editor's buttons. Whatever it does not publish is saved as the
 * person's draft, so that nothing typed is lost.
 *
 * @param sent every text in the form
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

/** The part that is published together with a field: the field itself, or all texts of its service. */
function partOf(field: TextField): string {
  return field.replace(/^(services\..+)\.[^.]+$/, '$1');
}
