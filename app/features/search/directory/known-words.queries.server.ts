import type { Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { readingOf } from '~/platform/auth/audience';

const MOST = 30;

/** Words that begin with `start` in the names of organizations that the actor may see. */
export async function namesBeginning(actor: Actor, start: string): Promise<string[]> {
  const { audiences, own } = readingOf(actor);
  const rows = await db().$queryRaw<{ word: string }[]>`
    SELECT word FROM search_names(${start}, ${audiences}::audience[], ${own}::uuid[], ${MOST}::int) word`;
  return rows.map(({ word }) => word);
}

/** Indexed words that are spelled like `word`, of organizations that the actor may see; the most similar first. */
export async function wordsLike(actor: Actor, word: string): Promise<string[]> {
  const { audiences, own } = readingOf(actor);
  const rows = await db().$queryRaw<{ word: string }[]>`
    SELECT word FROM search_alike(${word}, ${audiences}::audience[], ${own}::uuid[], ${MOST}::int) word`;
  return rows.map(({ word: one }) => one);
}

/** Which of these words are whole words in the names of organizations that the actor may see. */
export async function wordsOfNames(actor: Actor, words: readonly string[]): Promise<Set<string>> {
  const { audiences, own } = readingOf(actor);
  const keys = words.map((word) => `n:${word}`);
  const rows = await db().$queryRaw<{ key: string }[]>`
    SELECT key FROM search_visible(${keys}::text[], ${audiences}::audience[], ${own}::uuid[]) key`;
  return new Set(rows.map(({ key }) => key.slice(2)));
}
