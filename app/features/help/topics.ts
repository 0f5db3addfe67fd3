import { links } from '~/i18n/links';
import type { Locale } from '~/i18n/locale';

/**
 * What the help explains, in the order of its list. Its words are the messages `help:topics.<name>`: a title, a
 * line about it, numbered steps and what to know.
 */
export const topics = {
  confirm: { steps: 3, to: links.workspace },
  edit: { steps: 4, to: links.workspace },
  translate: { steps: 4, to: links.workspace },
  share: { steps: 5, to: (locale: Locale) => links.newResource(locale) },
  hide: { steps: 4, to: links.workspace },
  factor: { steps: 4, to: (locale: Locale) => links.login(locale) },
  people: { steps: 4, to: links.workspace },
} as const satisfies Record<string, { steps: number; to: (locale: Locale) => string }>;

export type Topic = keyof typeof topics;

/** The topic with a given name in a URL; undefined when there is none. */
export function topicOf(name: string | undefined): Topic | undefined {
  return (Object.keys(topics) as Topic[]).find((topic) => topic === name);
}
