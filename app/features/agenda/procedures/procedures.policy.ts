import { listed } from '~/platform/auth/listed';

/** A `where` for revisions that nobody in particular said, or that listed organizations said and translated. */
export const byListed = {
  AND: [
    { OR: [{ organizationId: null }, { organization: listed }] },
    { OR: [{ authorId: null }, { author: listed }] },
  ],
};

/**
 * The `where` for the revisions that everybody could read at an instant. Of each entry the one that was published
 * last is shown. What an organization proposed is taken away while it is hidden for safety; an earlier revision returns only
 * if the other one merely translated it, because other facts end it for good.
 */
export function publishedAt(at: Date) {
  return {
    publishedAt: { lte: at },
    AND: [{ OR: [{ supersededAt: null }, { supersededAt: { gt: at } }] }, byListed],
  };
}

/** The `where` for what listed organizations had said by an instant. */
export const saidBy = (at: Date) => ({ createdAt: { lte: at }, organization: listed });
