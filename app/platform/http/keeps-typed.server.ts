import { Readable } from 'node:stream';
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import type { Person } from '~/platform/auth/actor';
import { readActor, requireActor } from '~/platform/auth/guard.server';
import { localPath } from '~/platform/auth/return-to';
import { caseDataField } from '~/platform/case-data-answers';
import { digestOf } from './same-values';
import { sealForm } from './carried-form.server';
import { dropFormDraft, keepFormDraft, writerOf, type TypedFields } from './form-drafts.server';
import { intentField, parseForm } from './form-reader.server';
import { looksLikeCase } from './looks-like-case';
import { requestScope } from './request-scope.server';
import { secretFields } from './too-often.server';
import { inTypedPost, KeepInstead } from './typed-post.server';
import {
  formAddress,
  keepField,
  partlyKeptStatus,
  untouchedField,
  writerField,
  type SignInAgain,
} from './typed.schema';

/** More than any long form has; the form's own limits are checked when it is sent off. */
const bounds = { fields: 4_000, files: 30, withoutFiles: true };

/**
 * The action of a long form, in which nothing that was posted is lost. What is refused, for whatever reason, is kept as
 * the person's draft; what is saved needs no draft any more. What is posted without a session is carried, sealed, by
 * the sign-in form. Together with `useTypedForm` and `KeepsTyped` in the form, this is all that a form needs.
 *
 * @param action returns a redirect when the form was saved, and anything else, or throws, when it was not
 */
export function keepsTyped<T>(action: (args: ActionFunctionArgs) => Promise<T>) {
  return async (args: ActionFunctionArgs) => {
    const { request } = args;
    const actor = await readActor(request);
    if (actor.kind !== 'person' || actor.mustSetUp) return carry(request, actor);
    const address = formAddress(new URL(request.url));
    return inTypedPost(async (post) => {
      const keep = async () => {
        const isOwn = post.form?.get(writerField) === writerOf(actor.id);
        if (post.form && isOwn) await keepTouched(actor.id, address, post.form);
      };
      try {
        const answer = await action(args);
        const isSaved = answer instanceof Response && answer.status >= 300 && answer.status < 400;
        if (!isSaved) await keep();
        else if (post.form) await dropFormDraft(actor.id, address);
        return answer;
      } catch (thrown) {
        if (thrown instanceof KeepInstead && post.form)
          return answerKept(request, actor, post.form);
        if (!isGone(thrown)) await keep();
        throw thrown;
      }
    });
  };
}

// Whoever may not change the record has nothing to keep for it.
const isGone = (thrown: unknown) =>
  thrown instanceof Response && (thrown.status === 404 || thrown.status === 410);

/** Carries out what a button asked for that keeps the form. */
async function answerKept(request: Request, { id }: Person, form: FormData) {
  const { pathname, search } = new URL(request.url);
  const address = formAddress({ pathname, search });
  const wish = form.get(keepField);
  if (form.get(writerField) !== writerOf(id)) throw new Response(null, { status: 400 });
  const fields = typedIn(form);
  if (wish === 'quietly') {
    // Nobody can answer a question while a draft is saved by itself, so questionable texts are not saved.
    const isAsked = new Set(askedIn(form));
    const kept = fields.filter(([name]) => !isAsked.has(name));
    const isKept = await keepFormDraft(id, address, kept);
    const status = isKept ? (isAsked.size > 0 ? partlyKeptStatus : 200) : 413;
    // Only the script of the form reads this answer, and of it the status.
    return data(null, { status }) as never;
  }
  if (wish === 'discard') {
    await dropFormDraft(id, address);
    return redirect(pathname + search, 303);
  }
  if (!(await keepTouched(id, address, form))) throw new Response(null, { status: 413 });
  const to = typeof wish === 'string' ? localPath(wish) : null;
  return redirect(to ?? pathname + search, 303);
}

/** Keeps a form as a draft, unless it was left as its page showed it. @returns false when it is too long */
async function keepTouched(personId: string, address: string, form: FormData): Promise<boolean> {
  const fields = typedIn(form);
  const sent = new FormData();
  for (const [name, value] of fields) sent.append(name, value);
  const { payload } = parseWithZod(sent, { schema: z.looseObject({}) });
  if (digestOf(payload) !== form.get(untouchedField))
    return keepFormDraft(personId, address, fields);
  await dropFormDraft(personId, address);
  return true;
}

/** What of a form is kept: all that was typed and chosen, but no secrets, files and buttons. */
function typedIn(form: FormData): TypedFields {
  const dropped = new Set([...secretFields, keepField, writerField, untouchedField, intentField]);
  return [...form].flatMap(([name, value]): TypedFields =>
    typeof value === 'string' && !dropped.has(name) ? [[name, value]] : [],
  );
}

/** The names of the texts in a form that look like case data and of which nobody said that they are none. */
function askedIn(form: FormData): string[] {
  const ticked = form.getAll(caseDataField);
  return [...form].flatMap(([name, value]) =>
    typeof value === 'string' && !ticked.includes(name) && looksLikeCase(value) ? [name] : [],
  );
}

/**
 * For a post without a session: the page that asks to sign in and carries what was posted. Somebody who must set up a
 * second factor first finds it as a draft afterwards.
 *
 * @throws a redirect to the sign-in page, as for any guarded page, when the post is none of a long form
 */
async function carry(
  request: Request,
  actor: Awaited<ReturnType<typeof readActor>>,
): Promise<never> {
  const form = await readTyped(request);
  const writer = form?.get(writerField);
  if (!form || typeof writer !== 'string') throw await guarded(request);
  const { pathname, search } = new URL(request.url);
  const address = formAddress({ pathname, search });
  if (actor.kind === 'person') {
    if (writer === writerOf(actor.id)) await keepFormDraft(actor.id, address, typedIn(form));
    throw await guarded(request);
  }
  if (form.get(keepField) === 'quietly') throw new Response(null, { status: 401 });
  const again: SignInAgain = {
    carried: sealForm(address, writer, typedIn(form)),
    returnTo: pathname + search,
    hasFiles: [...form.values()].some((value) => value instanceof File && value.name !== ''),
  };
  requestScope()?.memo.set('confirmationAsked', true); // a question, not a denial for the audit log
  throw data({ signInAgain: again }, { status: 401 });
}

/** What a guard throws for this request. */
function guarded(request: Request): Promise<unknown> {
  return requireActor(request).then(
    () => new Response(null, { status: 404 }),
    (thrown: unknown) => thrown,
  );
}

/** The form of a request, without the bytes of its files; null when it is no form. */
async function readTyped(request: Request): Promise<FormData | null> {
  if (!request.body) return null;
  const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
  try {
    return await parseForm(body, request.headers.get('Content-Type'), bounds);
  } catch (thrown) {
    if (thrown instanceof Response) return null;
    throw thrown;
  }
}
