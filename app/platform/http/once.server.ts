import { AsyncLocalStorage } from 'node:async_hooks';
import crypto from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { redirect } from '@remix-run/node';
import { actorId, type Actor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { keyedToken } from '~/platform/crypto/sealed.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { stampField } from './human-form.schema';

/** A post of a form that creates something, while it is worked on. */
interface Post {
  /** of the page that the form was in, and of what the form may create once */
  key: string;
  /** of all that the form holds */
  content: string;
  /** tells this post from others with the same key */
  id: string;
  /** the stamp was used already, for something else */
  isSpent: boolean;
}

const posts = new AsyncLocalStorage<Post>();

/** Another post of the same form has created what this one would create. */
export class StampUsed extends Error {}

/** A stamp for the forms of one page. Forms that anybody may send have a signed one (`formStamp`). */
export function newStamp(): string {
  return crypto.randomBytes(16).toString('base64url');
}

interface Options<T> {
  /** who sends it */
  actor: Actor;
  /**
   * The stamp is good for one thing in all. Otherwise another content from the same page is another thing, as
   * when somebody goes back to the page and changes what they typed.
   */
  isSingle?: boolean;
  /** Gives the first post's answer again where that was no redirect. */
  again?: () => T | Promise<T>;
}

/**
 * Works on a form that creates something, once: when the same form is posted again, one after the other or at
 * the same moment, nothing is created a second time and the first post's redirect is the answer. The verb that
 * creates calls `claimStamp` in its transaction; an answer that created nothing (a form with mistakes) leaves
 * the stamp as it was.
 *
 * A form without a stamp is worked on each time.
 *
 * @param form as it was read, with the stamp of its page
 * @param work makes the answer: a redirect, when it created what it should
 */
export async function once<T>(
  request: Request,
  form: FormData,
  options: Options<T>,
  work: () => Promise<T>,
): Promise<T | Response> {
  const post = await postOf(form, options);
  if (!post) return work();
  const first = await findFirst(post);
  if (first?.isSame) return answerAgain(request, post, options);
  post.isSpent = first !== null;
  try {
    const answer = await posts.run(post, work);
    const location = answer instanceof Response ? answer.headers.get('Location') : null;
    if (location) await keepLocation(post, location);
    // It came to nothing because the other post was first: its name is taken, its stamp spent.
    else if ((await findFirst(post))?.isSame) return await answerAgain(request, post, options);
    return answer;
  } catch (error) {
    const other = await findFirst(post);
    if (other?.isSame) return answerAgain(request, post, options);
    if (!(error instanceof StampUsed)) throw error;
    return posts.run({ ...post, isSpent: true }, work);
  }
}

/**
 * Takes the stamp of the form that is worked on, in the transaction that creates something and as soon as
 * that is certain: of two posts of one form, the second waits here for the first and then ends. Outside of
 * `once` it does nothing.
 *
 * @throws when another post took it; leave it to `once`
 */
export async function claimStamp(tx: Transaction): Promise<void> {
  const post = posts.getStore();
  if (!post) return;
  const { key, content, id } = post;
  const claimed = await tx.$executeRaw`
    INSERT INTO form_stamp (key, content, post_id, used_at) VALUES (${key}, ${content}, ${id}::uuid, ${now()})
    ON CONFLICT (key) DO UPDATE SET used_at = excluded.used_at
      WHERE form_stamp.post_id = excluded.post_id`;
  if (claimed === 0) throw new StampUsed();
}

/** Whether the form that is worked on has a stamp that was used for something else. */
export function isStampSpent(): boolean {
  return posts.getStore()?.isSpent ?? false;
}

/**
 * A secret that every post of the same form gets, and no other form: for what is shown once and whose hash
 * alone is kept, so that a second post can show it again. Undefined where the form has no stamp.
 */
export function tokenOfStamp(purpose: string): string | undefined {
  const post = posts.getStore();
  return post && keyedToken(`form stamp, ${purpose}`, `${post.key}\n${post.content}`);
}

async function postOf<T>(form: FormData, { actor, isSingle }: Options<T>): Promise<Post | null> {
  const stamp = form.get(stampField);
  if (typeof stamp !== 'string' || !/^[\w.-]{10,200}$/.test(stamp)) return null;
  const content = keyedToken('form content', JSON.stringify(await contentOf(form)));
  const scope = isSingle ? [stamp] : [stamp, actorId(actor), content];
  const key = keyedToken('form stamp', scope.join('\n'));
  return { key, content, id: crypto.randomUUID(), isSpent: false };
}

async function contentOf(form: FormData): Promise<string[][]> {
  const fields: string[][] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.push([name, value]);
    else {
      const bytes = new Uint8Array(await value.arrayBuffer());
      fields.push([name, value.name, crypto.createHash('sha256').update(bytes).digest('hex')]);
    }
  }
  return fields;
}

/** What another post of the same page did with the stamp; null when none did anything. */
async function findFirst({ key, content, id }: Post) {
  const row = await db().formStamp.findUnique({ where: { key } });
  if (!row || row.postId === id) return null;
  return { location: row.location, isSame: row.content === content };
}

/** Remembers where the answer led, for the posts that come after; an answer of no claim takes the stamp now. */
async function keepLocation({ key, content, id }: Post, location: string): Promise<void> {
  await db().$executeRaw`
    INSERT INTO form_stamp (key, content, post_id, used_at, location)
    VALUES (${key}, ${content}, ${id}::uuid, ${now()}, ${location})
    ON CONFLICT (key) DO UPDATE SET location = excluded.location
      WHERE form_stamp.post_id = excluded.post_id`;
}

const step = 50;
const patience = 3_000;

/** The first post's answer: known as soon as its transaction holds and it is about to answer. */
async function answerAgain<T>(
  request: Request,
  post: Post,
  { again }: Options<T>,
): Promise<T | Response> {
  if (again) return posts.run(post, async () => again());
  for (let waited = 0; waited < patience; waited += step) {
    const location = (await findFirst(post))?.location;
    if (location) return redirect(location, 303);
    await delay(step);
  }
  // The process that created it ended before it could answer: what was created is on the page.
  const { pathname, search } = new URL(request.url);
  return redirect(pathname + search, 303);
}

/** For how many days a stamp that was used is known: longer than a session, and so any page of it, lasts. */
const keptDays = 8;

/** Forgets the stamps that no page can have any more. @returns how many */
export async function sweepStamps(at: Date): Promise<number> {
  const before = new Date(at.getTime() - keptDays * 24 * 3_600_000);
  return (await db().formStamp.deleteMany({ where: { usedAt: { lt: before } } })).count;
}
