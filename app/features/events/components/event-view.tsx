import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '~/components/field';
import { OwnName, useForeignLang } from '~/components/own-name';
import { PostActions, PostWords } from '~/features/requests/components/post-item';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { EventView } from '../event-page.server';
import { Attendees, CancelEvent, MoveForms, RegisterForm } from './event-parts';
import { EventLanguages, EventTimes } from './event-times';

/** The head of an event: what, when, where, who hosts it. */
export function EventHead({ event }: { event: EventView }) {
  const { t } = useTranslation('events');
  const locale = useLocale();
  const lang = useForeignLang();
  const { first, title, organization, occurrences, next, venue, slug } = event;
  return (
    <header className="hero">
      <p className="kind">{t('kind')}</p>
      <h1 lang={lang(first?.text?.locale ?? title.locale)}>{first?.text?.subject ?? title.text}</h1>
      {event.isCancelled && <p className="notice">{t('cancelledLong')}</p>}
      {event.isPast && !event.isCancelled && <p className="hint">{t('pastLong')}</p>}
      <EventTimes occurrences={occurrences} />
      <p className="where">
        {t('by')}{' '}
        <Link to={links.organization(locale, organization.slug)}>
          <OwnName of={organization} />
        </Link>
        {venue && <> · {venue}</>}
      </p>
      {next && (
        <p>
          <EventLanguages of={next} />
        </p>
      )}
      <p>
        <a className="inline-flex min-h-11 items-center" href={links.eventFile(locale, slug)}>
          {t('calendar.add')}
        </a>
      </p>
    </header>
  );
}

interface Props {
  event: EventView;
  organizations: readonly Choice[];
  /** the form that was refused, by its button */
  refused: { do: string; result: SubmissionResult } | null;
}

/** What an event is about, what changed, and what its reader may do. */
export function EventBody({ event, organizations, refused }: Props) {
  const { t } = useTranslation('events');
  const locale = useLocale();
  const { first, posts, slug, can } = event;
  const resultOf = (action: string) => (refused?.do === action ? refused.result : null);
  return (
    <div className="max-w-3xl">
      {first && (
        <article className="post" aria-label={t('kind')}>
          <PostWords post={first} />
          <PostActions post={first} slug={slug} can={can} />
        </article>
      )}
      {posts.map((post) => (
        <article className="post" key={post.id} id={`p${post.number}`}>
          <header className="where">
            <h2>{t('change')}</h2>
            <time dateTime={post.createdAt.toISOString()}>{exactDate(locale, post.createdAt)}</time>
          </header>
          <PostWords post={post} />
          <PostActions post={post} slug={slug} can={can} />
        </article>
      ))}
      <Own event={event} />
      {can.attend && (
        <RegisterForm event={event} organizations={organizations} result={resultOf('register')} />
      )}
      <Attendees event={event} />
      {can.change && (
        <section className="section" aria-labelledby="host">
          <h2 id="host">{t('host.change')}</h2>
          <MoveForms event={event} result={resultOf('move')} />
          <CancelEvent result={resultOf('cancel')} />
        </section>
      )}
    </div>
  );
}

/** The reader's own place, and where to meet online for those who have one. */
function Own({ event: { own, joinUrl, can } }: { event: EventView }) {
  const { t } = useTranslation('events');
  if (!own && !joinUrl) return null;
  return (
    <section className="section" aria-labelledby="own">
      <h2 id="own">{own ? t(`own.${own.status}`) : t('own.host')}</h2>
      {/* i18n keys: events:own.* */}
      {joinUrl && (
        <p>
          {t('own.join')}{' '}
          <a href={joinUrl} rel="noreferrer">
            {joinUrl}
          </a>
        </p>
      )}
      {can.leave && (
        <Form method="post">
          <button className="link-button" name="do" value="leave">
            {t('own.leave')}
          </button>
        </Form>
      )}
    </section>
  );
}
