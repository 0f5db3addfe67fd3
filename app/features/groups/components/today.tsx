import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { TaskList, type Task } from '~/components/task-list';
import { InboxList } from '~/features/threads/components/inbox-list';
import { calendarDate, exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { TodayView } from '../today.server';

/** The first thing of the workspace: what waits in what the network does together, then what is new. */
export function Today({ today, now }: { today: TodayView; now: Date }) {
  const { t } = useTranslation('overview');
  const locale = useLocale();
  const tasks = useTasks(today);
  if (tasks.length === 0 && today.news.length === 0) return null;
  return (
    <>
      {tasks.length > 0 && (
        <section className="section" aria-label={t('today.waits', { count: tasks.length })}>
          <TaskList tasks={tasks} lead />
        </section>
      )}
      {today.news.length > 0 && (
        <section className="section" aria-labelledby="today-news">
          <h2 id="today-news">{t('today.news')}</h2>
          <InboxList items={today.news} now={now} level="h3" />
          <p>
            <Link className="inline-flex min-h-11 items-center" to={links.inbox(locale)}>
              {t('today.inbox')}
            </Link>
          </p>
        </section>
      )}
    </>
  );
}

/** What waits, what others wait for first. */
function useTasks({ offers, asked, joining, reviews }: TodayView): Task[] {
  const { t } = useTranslation('overview');
  const locale = useLocale();
  const open = (to: string) => (
    <Link className="button button-quiet" to={to}>
      {t('today.open')}
    </Link>
  );
  return [
    ...offers.map(({ slug, title, count }) => ({
      key: `offer-${slug}`,
      kind: t('today.offers', { count }),
      title: <Foreign value={title} />,
      actions: open(links.request(locale, slug)),
    })),
    ...asked.map(({ slug, title, dueAt }) => ({
      key: `asked-${slug}`,
      kind: dueAt ? t('today.asked', { date: exactDate(locale, dueAt) }) : null,
      title: <Foreign value={title} />,
      actions: open(links.request(locale, slug)),
    })),
    ...joining.map(({ slug, name, count }) => ({
      key: `joining-${slug}`,
      kind: t('today.joining', { count }),
      title: <Foreign value={name} />,
      actions: open(links.group(locale, slug)),
    })),
    ...reviews.map(({ slug, number, title, reviewOn }) => ({
      key: `review-${slug}-${number}`,
      kind: reviewOn ? t('today.review', { date: calendarDate(locale, reviewOn) }) : null,
      title: <Foreign value={title} />,
      actions: open(links.thread(locale, { kind: 'discussion', slug }, number)),
    })),
  ];
}
