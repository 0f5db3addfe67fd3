import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { exactTime } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import type { Safety } from '../safety.server';

type Hiding = NonNullable<Safety['hiding']>;

/** Says that an organization is hidden, since when and why. */
export function HidingFacts({ hiding }: { hiding: Hiding }) {
  const { t } = useTranslation('protection');
  const locale = useLocale();
  return (
    <section className="section" aria-labelledby="hidden">
      <h2 id="hidden">{t('hidden.title')}</h2>
      <div className="notice notice-warn">
        <p>{t('hidden.means')}</p>
      </div>
      <dl className="facts mt-4">
        <dt>{t('hidden.since')}</dt>
        <dd>
          <time dateTime={hiding.at.toISOString()}>{exactTime(locale, hiding.at)}</time>
        </dd>
        <dt>{t('hidden.by')}</dt>
        <dd>{hiding.by ?? t('network')}</dd>
        <dt>{t('hidden.reason')}</dt>
        <dd className="whitespace-pre-line">{hiding.reason || t('hidden.noReason')}</dd>
      </dl>
    </section>
  );
}

/** The two steps with which two people end the hiding. */
export function Release({ hiding }: { hiding: Hiding }) {
  const { t } = useTranslation('protection');
  const { release } = hiding;
  return (
    <section className="section" aria-labelledby="release">
      <h2 id="release">{t('release.title')}</h2>
      <div className="prose">
        <p>{t('release.text')}</p>
        <p>{t('release.after')}</p>
        <Asked release={release} />
        {release?.next === 'wait' && <p>{t('release.whyWait')}</p>}
      </div>
      <Form method="post" className="actions mt-4">
        {!release && (
          <button className="button" name="do" value="ask-release">
            {t('release.ask')}
          </button>
        )}
        {release?.next && (
          <button className="button" name="do" value="release">
            {release.next === 'wait'
              ? t('release.confirmWaits')
              : release.wait?.isOver
                ? t('release.end')
                : t('release.confirm')}
          </button>
        )}
        {release && (
          <button className="button button-quiet" name="do" value="keep-hidden">
            {release.isMine ? t('release.withdraw') : t('release.keep')}
          </button>
        )}
      </Form>
    </section>
  );
}

function Asked({ release }: Pick<Hiding, 'release'>) {
  const { t } = useTranslation('protection');
  const locale = useLocale();
  if (!release) return null;
  const { wait, isMine } = release;
  const date = exactTime(locale, release.at);
  const mine = wait ? t('release.asking', { date }) : t('release.mine', { date });
  return (
    <>
      <p>
        <strong>
          {isMine ? mine : t('release.asked', { date, who: release.by ?? t('network') })}
        </strong>
      </p>
      {wait && (
        <p>
          <strong>
            {t(wait.isOver ? 'release.over' : 'release.waiting', {
              who: wait.by ?? t('network'),
              date: exactTime(locale, wait.until),
            })}
          </strong>
        </p>
      )}
      {!isMine && <p>{t('release.check')}</p>}
    </>
  );
}
