import { z } from 'zod';

/**
 * The id of a page's long form, in which nothing typed is lost. A page has at most one, so that buttons outside of
 * it, such as the language switch, can send it.
 */
export const typedFormId = 'typed';

/** The hidden field that makes a post one of a long form; its value tells for whom the page was made. */
export const writerField = 'writer';

/** The hidden field with a digest of the form as its page showed it: what was left so needs no draft. */
export const untouchedField = 'untouched';

/**
 * The buttons that keep what is typed as a draft instead of sending it off. Their value is a wish or, in links that
 * are buttons, the path to go to.
 */
export const keepField = 'keep';
export const keepWishes = ['draft', 'discard', 'quietly'] as const;
export type KeepWish = (typeof keepWishes)[number];

/** The field of the sign-in form that carries what was posted without a session, sealed. */
export const carriedField = 'typed';

/** For how many days a draft is kept after its last change, our own choice. */
export const draftDays = 30;

/** The status of a draft that is saved except for what looks like case data. */
export const partlyKeptStatus = 422;

/** What a page gets when a long form was posted without a session: all that is needed to sign in and go on. */
export const signInAgain = z.object({
  signInAgain: z.object({
    /** what was posted, sealed; null when it is too much to carry */
    carried: z.string().nullable(),
    /** path of the form's page */
    returnTo: z.string(),
    /** the form had files, which are not carried */
    hasFiles: z.boolean(),
    /** how many minutes to wait because of too many attempts to sign in */
    wait: z.number().optional(),
  }),
});
export type SignInAgain = z.infer<typeof signInAgain>['signInAgain'];

/** Parameters of a form's URL that say what it is about; others do not make another form of it. */
const aboutParameters = ['field', 'file'];

/** What identifies a form for its drafts: its path without the language. */
export function formAddress({ pathname, search }: { pathname: string; search: string }): string {
  const given = new URLSearchParams(search);
  const kept = aboutParameters.flatMap((name) => {
    const value = given.get(name);
    return value ? [[name, value]] : [];
  });
  const path = pathname.replace(/^\/[^/]+/, '').replace(/\.data$/, '');
  return (kept.length > 0 ? `${path}?${new URLSearchParams(kept)}` : path).slice(0, 500);
}
