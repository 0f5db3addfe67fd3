import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { exactTime } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import type { Safety } from '../safety.server';

type Shelter = NonNullable<Safety['shelter']>;

/** That an organization is in shelter, since when and why. */
export function ShelterFacts({ shelter }: { shelter: Shelter }) {
  const { t } = useTranslation('protection');
  const locale = useLocale();
  return (
    <section className="section" aria-labelledby="sheltered">
      <h2 id="sheltered">{t('sheltered.title')}</h2>
      <div className="notice notice-warn">
        <p>{t('sheltered.means')}</p>
      </div>
      <dl className="facts mt-4">
        <dt>{t('sheltered.since')}</dt>
        <dd>
          <time dateTime={shelter.at.toISOString()}>{exactTime(locale, shelter.at)}</time>
        </dd>
        <dt>{t('sheltered.by')}</dt>
        <dd>{shelter.by ?? t('network')}</dd>
        <dt>{t('sheltered.reason')}</dt>
        <dd className="whitespace-pre-line">{shelter.reason || t('sheltered.noReason')}</dd>
      </dl>
    </section>
  );
}

/** The two steps that end the hiding, by two people. */
export function Release({ shelter }: { shelter: Shelter }) {
  const { t } = useTranslation('protection');
  const { release } = shelter;
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
          <button className="button button-quiet" name="do" value="keep-shelter">
            {release.isMine ? t('release.withdraw') : t('release.keep')}
          </button>
        )}
      </Form>
    </section>
  );
}

function Asked({ release }: Pick<Shelter, 'release'>) {
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
