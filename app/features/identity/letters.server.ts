import { defineLetter } from '~/features/notifications/letter-kind.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { listed } from '~/platform/auth/listed';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { usableInvitation } from './invitation-links.server';
import { usablePasswordLink } from './password-links.server';

interface WithToken {
  /** token of the link in the letter; the database only has its hash */
  token: string;
}

/** An invitation. Is sent only if its link is still valid and no account of the recipient is disabled. */
export const invitationLetter = defineLetter({
  kind: 'invitation',
  async mayStillGo({ token }: WithToken, { email }) {
    const found = await db().invitation.findFirst({
      where: {
        AND: [usableInvitation(token) ?? { id: { in: [] } }, { email }],
        OR: [{ organizationId: null }, { organization: listed }],
      },
      select: { organization: { select: { name: true } } },
    });
    const disabled = { email, disabledAt: { not: null } };
    if (!found || (await db().person.count({ where: disabled })) > 0) return null;
    return { organization: found.organization?.name, token };
  },
  write({ organization, token }, { locale }) {
    const t = translator(locale, 'mail');
    return {
      subject: t('invitation.subject'),
      before: [
        organization
          ? t('invitation.toOrganization', { organization })
          : t('invitation.toAdminister'),
        t('invitation.what'),
      ],
      link: { url: env().publicUrl + links.invitation(locale, token), name: t('invitation.link') },
      after: [t('invitation.limits'), t('invitation.unexpected')],
    };
  },
});

/** The link to choose a new password. Is sent only if it is still valid. */
export const passwordResetLetter = defineLetter({
  kind: 'password-reset',
  goesToFormerAddress: true,
  async mayStillGo({ token }: WithToken, { person }) {
    const where = { ...usablePasswordLink(token), personId: person?.id ?? '' };
    return (await db().token.count({ where })) > 0 ? { token } : null;
  },
  write({ token }, { locale }) {
    const t = translator(locale, 'mail');
    return {
      subject: t('reset.subject'),
      before: [t('reset.why')],
      link: { url: env().publicUrl + links.passwordNew(locale, token), name: t('reset.link') },
      after: [t('reset.limits'), t('reset.unexpected')],
    };
  },
});

/** Tells somebody that their password was changed, in case they did not do it. */
export const passwordChangedLetter = defineLetter({
  kind: 'password-changed',
  goesToFormerAddress: true,
  mayStillGo: (about: object) => Promise.resolve(about),
  write(_facts, { locale }) {
    const t = translator(locale, 'mail');
    return {
      subject: t('changed.subject'),
      before: [t('changed.what')],
      after: [t('changed.unexpected')],
    };
  },
});
