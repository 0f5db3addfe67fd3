import { defineLetter, type Recipient } from '~/features/notifications/letter-kind.server';
import type { Content } from '~/features/notifications/letter-text';
import { stopThreadUrl } from '~/features/notifications/mail-choices.server';
import type { AboutNotification } from '~/features/notifications/told/mail-told.server';
import type { Reason } from '~/features/notifications/told/reasons';
import { exactDate } from '~/i18n/dates';
import { tellInDigest } from '~/features/notifications/told/tell-in-digest.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { localeNameIn } from '~/i18n/names';
import { ownOrganizationIds } from '~/platform/auth/audience';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { readNotification, type NotificationFacts } from './notification-facts.server';

/** How much of a text a letter quotes, in characters. */
const mostQuoted = 1_500;

const cut = (text: string) => (text.length > mostQuoted ? `${text.slice(0, mostQuoted)}…` : text);

/** A text as a letter quotes it, with its language if that is not the reader's. */
function quoted({ text }: NotificationFacts, locale: string): string[] {
  if (!text) return [];
  const language = localeNameIn(locale, text.locale);
  const label = translator(locale, 'requests')('letter.inLanguage', { language });
  const words = [text.subject, cut(text.body)].filter((one) => one !== '');
  return text.isMissing ? [label, ...words] : words;
}

/** The title of a request in quotation marks; for a closed one, words without it. */
function titleIn({ title }: NotificationFacts, locale: string): string {
  const t = translator(locale, 'requests');
  return title ? t('letter.quoted', { title: title.subject }) : t('letter.closedRequest');
}

/** The last lines of every letter about a thread: where to read on, and how to hear no more of it. */
function ending(facts: NotificationFacts, { locale }: Recipient): Pick<Content, 'after'> {
  const t = translator(locale, 'requests');
  const stop = stopThreadUrl(locale, facts.actor.id, facts.threadId);
  return { after: [t('letter.why'), `${t('letter.stopThread')}\n${stop}`] };
}

const pageOf = ({ kind, slug }: NotificationFacts, locale: string) =>
  env().publicUrl + links.thread(locale, { kind, slug });

/** Tells somebody of a request with which their organization may be able to help, with a link to answer. */
export const requestToldLetter = defineLetter({
  kind: 'request',
  async mayStillGo(about: AboutNotification, to) {
    const facts = await readNotification(about, to);
    if (facts?.status !== 'open') return null;
    // Who declined or offered meanwhile needs no letter.
    const waiting = await db().response.count({
      where: {
        ...{ threadId: facts.threadId, kind: 'help', status: 'told' },
        organizationId: { in: ownOrganizationIds(facts.actor) },
      },
    });
    return waiting > 0 ? facts : null;
  },
  unsent: (about) => tellInDigest(about),
  write(facts, to) {
    const { locale } = to;
    const t = translator(locale, 'requests');
    const asker = facts.organization?.name ?? t('throughSecretariat');
    const { text, dueAt, token } = facts;
    const isClosed = text === null;
    const page = pageOf(facts, locale);
    return {
      subject: t('letter.told.subject', { title: titleIn(facts, locale) }),
      before: [
        t('letter.told.what', { organization: asker }),
        ...quoted(facts, locale),
        ...(dueAt ? [t('letter.told.until', { date: exactDate(locale, dueAt) })] : []),
      ],
      link: {
        url: isClosed ? page : env().publicUrl + links.answerByLink(locale, token),
        name: t(isClosed ? 'letter.read' : 'letter.told.link'),
      },
      ...(isClosed ? {} : { second: { before: t('letter.told.page'), url: page } }),
      ...ending(facts, to),
    };
  },
});

/** Tells the asker's people that somebody answers. */
export const requestAnswerLetter = defineLetter({
  kind: 'request-answer',
  mayStillGo: readNotification,
  unsent: (about) => tellInDigest(about),
  write(facts, to) {
    const { locale } = to;
    const t = translator(locale, 'requests');
    const { organization } = facts;
    return {
      subject: t('letter.answer.subject', { title: titleIn(facts, locale) }),
      before: [
        t('letter.answer.what', { organization: organization?.name ?? '' }),
        ...quoted(facts, locale),
      ],
      link: { url: pageOf(facts, locale), name: t('letter.read') },
      ...ending(facts, to),
    };
  },
});

/** Tells those who offered help what became of it. */
export const requestNewsLetter = defineLetter({
  kind: 'request-news',
  mayStillGo: readNotification,
  unsent: (about) => tellInDigest(about),
  write(facts, to) {
    const { locale } = to;
    const t = translator(locale, 'requests');
    const title = titleIn(facts, locale);
    const is = (reason: Reason) => facts.reasons.includes(reason);
    // i18n keys: requests:letter.outcome.*
    const what = is('accepted')
      ? t('letter.accepted', { title, organization: facts.organization?.name ?? '' })
      : is('outcome')
        ? t(`letter.outcome.${facts.status}`, { title })
        : t('letter.news.what', { title });
    return {
      subject: t('letter.news.subject', { title }),
      before: [what, ...(facts.number === 1 ? [] : quoted(facts, locale))],
      link: { url: pageOf(facts, locale), name: t('letter.read') },
      ...ending(facts, to),
    };
  },
});
