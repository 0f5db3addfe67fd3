import { AsyncLocalStorage } from 'node:async_hooks';
import { keepField, writerField } from './typed.schema';

/** The post of a long form while its action runs. */
interface TypedPost {
  form: FormData | null;
}

const posts = new AsyncLocalStorage<TypedPost>();

/** Ends an action whose form is to be kept, not sent off; `keepsTyped` handles it. */
export class KeepInstead extends Error {}

/** Runs the action of a long form. `post.form` is its form once it was read. */
export function inTypedPost<T>(work: (post: TypedPost) => T): T {
  const post: TypedPost = { form: null };
  return posts.run(post, () => work(post));
}

/**
 * Tells the action's wrapper of a form that was read, before anything is made of it.
 *
 * @throws KeepInstead when a button asks to keep the form
 */
export function noteTyped(form: FormData): void {
  const post = posts.getStore();
  if (!post || post.form || !form.has(writerField)) return;
  post.form = form;
  if (form.has(keepField)) throw new KeepInstead();
}
