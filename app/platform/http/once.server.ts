import { AsyncLocalStorage } from 'node:async_hooks';
import crypto from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { redirect } from '@remix-run/node';
import { actorId, type Actor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { keyedToken } from '~/platform/crypto/sealed.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { day } from '~/platform/durations';
import { stampField } from './human-form.schema';

/** A POST of a form that creates something, while it is processed. */
interface Post {
  /** identifies the stamp of the form's page and what may be created once with it */
  key: string;
  /** HMAC of all that the form holds */
  content: string;
  /** distinguishes this post from others with the same key */
  id: string;
  /** the stamp was already used for something else */
  isSpent: boolean;
}

const posts = new AsyncLocalStorage<Post>();

/** Thrown when another post of the same form has already created what this one would create. */
export class StampUsed extends Error {}

/** A stamp for the forms of one page. Forms that are open to everybody have a signed one (`formStamp`). */
export function newStamp(): string {
  return crypto.randomBytes(16).toString('base64url');
}

interface Options<T> {
  /** who sends it */
  actor: Actor;
  /**
   * The stamp can be used once, whatever is sent. Otherwise other content from the same page counts as
   * something else, as when somebody goes back to the page and changes what they typed.
   */
  isSingle?: boolean;
  /** Gives the first post's answer again if that was not a redirect. */
  again?: () => T | Promise<T>;
}

/**
 * Processes a form that creates something only once: if the same form is posted again, later or at the same
 * moment, nothing is created a second time and the answer is the first post's redirect. The operation that
 * creates something calls `claimStamp` in its transaction. An answer that created nothing (a form with
 * mistakes) leaves the stamp unused.
 *
 * A form without a stamp is processed each time.
 *
 * @param form as it was read, with the stamp of its page
 * @param work makes the answer: a redirect if it created something
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
    // It failed because the other post was first: its name is taken, its stamp used.
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
 * Claims the stamp of the current form, in the transaction that creates something and as soon as that is
 * certain: of two posts of one form, the second waits here for the first and then ends. Does nothing outside of
 * `once`.
 *
 * @throws StampUsed when another post has claimed it; `once` handles it
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

/** Whether the stamp of the current form was used for something else. */
export function isStampSpent(): boolean {
  return posts.getStore()?.isSpent ?? false;
}

/**
 * A secret that is the same for every post of one form, and different for any other form: for something that is
 * shown once and of which only the hash is stored, so that a second post can show it again. Undefined if the
 * form has no stamp.
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

/** What another post with the same stamp created; null if nothing. */
async function findFirst({ key, content, id }: Post) {
  const row = await db().formStamp.findUnique({ where: { key } });
  if (!row || row.postId === id) return null;
  return { location: row.location, isSame: row.content === content };
}

/**
 * Stores where the answer redirects to, for posts that come later. If the operation has not claimed the stamp,
 * this claims it.
 */
async function keepLocation({ key, content, id }: Post, location: string): Promise<void> {
  await db().$executeRaw`
    INSERT INTO form_stamp (key, content, post_id, used_at, location)
    VALUES (${key}, ${content}, ${id}::uuid, ${now()}, ${location})
    ON CONFLICT (key) DO UPDATE SET location = excluded.location
      WHERE form_stamp.post_id = excluded.post_id`;
}

const step = 50;
const patience = 3_000;

/** The first post's answer, which is known when its transaction has been committed and it is about to answer. */
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
  // The process that created it ended before it could answer: the page shows what was created.
  const { pathname, search } = new URL(request.url);
  return redirect(pathname + search, 303);
}

/** For how many days used stamps are kept: longer than a session, and so any page of it, lasts. */
const keptDays = 8;

/** Deletes the stamps that no open page can have any more. @returns how many */
export async function sweepStamps(at: Date): Promise<number> {
  const before = new Date(at.getTime() - keptDays * day);
  return (await db().formStamp.deleteMany({ where: { usedAt: { lt: before } } })).count;
}
