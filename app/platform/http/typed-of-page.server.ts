import { parseWithZod } from '@conform-to/zod/v4';
import { z } from 'zod';
import type { Actor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { caseDataField } from '~/platform/case-data-answers';
import { findFormDraft, writerOf } from './form-drafts.server';
import { stampField } from './human-form.schema';
import { looksLikeCase } from './looks-like-case';
import { formAddress } from './typed.schema';

/** The pages that may have a long form. */
const guarded = /^\/[^/]+\/(?:workspace|admin)\//;

/** For every page of a signed-in person: what marks the posts of its long form, and their own draft for it. */
export async function typedOfPage(actor: Actor, request: Request) {
  const { pathname, search } = new URL(request.url);
  if (actor.kind !== 'person' || !guarded.test(pathname)) return null;
  const draft = await findFormDraft(actor.id, formAddress({ pathname, search }));
  const writer = writerOf(actor.id);
  if (!draft) return { writer, kept: null };
  const form = new FormData();
  for (const [name, value] of draft.fields) form.append(name, value);
  const { payload } = parseWithZod(form, { schema: z.looseObject({}) });
  const ticked = form.getAll(caseDataField);
  const stamp = form.get(stampField);
  return {
    writer,
    kept: {
      at: draft.at,
      now: now(),
      value: payload,
      warned: draft.fields.flatMap(([name, value]) =>
        looksLikeCase(value) && !ticked.includes(name) ? [name] : [],
      ),
      stamp: typeof stamp === 'string' ? stamp : null,
    },
  };
}
