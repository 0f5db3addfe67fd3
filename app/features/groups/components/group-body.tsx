import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { TextField } from '~/components/field';
import { Foreign } from '~/components/foreign';
import { calendarDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { GroupView } from '../group-page.server';
import { DiscussionList } from './group-list';

interface Props {
  group: GroupView;
  today: string;
  result: SubmissionResult | null;
}

/** What a group works on: its discussions, its decisions, its shelf. */
export function GroupBody({ group, today, result }: Props) {
  const { t } = useTranslation('groups');
  const locale = useLocale();
  if (!group.discussions) return <p className="section">{t('closedToYou')}</p>;
  return (
    <>
      <section className="section" aria-labelledby="discussions">
        <h2 id="discussions">{t('discussions')}</h2>
        {group.can.write && (
          <p>
            <Link className="button" to={links.discuss(locale, { group: group.slug })}>
              {t('start')}
            </Link>
          </p>
        )}
        <DiscussionList discussions={group.discussions} />
      </section>
      <Decisions group={group} today={today} />
      <Shelf group={group} result={result} />
    </>
  );
}

function Decisions({ group, today }: Pick<Props, 'group' | 'today'>) {
  const { t } = useTranslation('groups');
  const locale = useLocale();
  return (
    <section className="section" aria-labelledby="decisions">
      <h2 id="decisions">{t('decisions')}</h2>
      {group.decisions.length === 0 && <p className="hint">{t('noDecisions')}</p>}
      <ul className="plain-list">
        {group.decisions.map(({ id, slug, number, text, reviewOn }) => {
          const isDue = reviewOn && reviewOn.toISOString().slice(0, 10) <= today;
          const date = reviewOn ? calendarDate(locale, reviewOn) : '';
          return (
            <li key={id}>
              <Link to={links.thread(locale, { kind: 'discussion', slug }, number)}>
                <Foreign value={{ text: text?.body ?? '', locale: text?.locale ?? locale }} />
              </Link>
              {reviewOn && (
                <p className={isDue ? 'old' : 'hint'}>
                  {t(isDue ? 'reviewDue' : 'reviewOn', { date })}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Shelf({ group, result }: Pick<Props, 'group' | 'result'>) {
  const { t } = useTranslation('groups');
  const locale = useLocale();
  const [form, fields] = useForm<{ resource: string }>({ id: 'shelf', lastResult: result });
  return (
    <section className="section" aria-labelledby="shelf">
      <h2 id="shelf">{t('shelf')}</h2>
      {group.shelf.length === 0 && <p className="hint">{t('shelfEmpty')}</p>}
      <ul className="plain-list">
        {group.shelf.map(({ slug, title }) => (
          <li key={slug}>
            <Link to={links.resource(locale, slug)}>
              <Foreign value={title} />
            </Link>
            {group.can.write && (
              <Form method="post" className="actions">
                <input type="hidden" name="resource" value={slug} />
                <button
                  className="link-button"
                  name="do"
                  value="take-out"
                  aria-label={t('shelfOutNamed', { title: title.text })}
                >
                  {t('shelfOut')}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {group.can.write && (
        <Form method="post" className="form mt-4" {...getFormProps(form)}>
          <ErrorSummary form={form} />
          <TextField
            field={fields.resource}
            label={t('shelfAdd')}
            hint={t('shelfAddHint')}
            maxLength={500}
          />
          <p className="actions">
            <button className="button button-quiet" name="do" value="add">
              {t('shelfSubmit')}
            </button>
          </p>
        </Form>
      )}
    </section>
  );
}
