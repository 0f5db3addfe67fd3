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
        <dd className="whitespace-pre-line">{shelter.reason}</dd>
      </dl>
    </section>
  );
}

/** The two steps out of shelter, by two people. */
export function Release({ shelter }: { shelter: Shelter }) {
  const { t } = useTranslation('protection');
  return (
    <section className="section" aria-labelledby="release">
      <h2 id="release">{t('release.title')}</h2>
      <div className="prose">
        <p>{t('release.text')}</p>
        <p>{t('release.after')}</p>
        <Asked release={shelter.release} />
      </div>
      <Form method="post" className="actions mt-4">
        {!shelter.release && (
          <button className="button" name="do" value="ask-release">
            {t('release.ask')}
          </button>
        )}
        {shelter.release && !shelter.release.isMine && (
          <button className="button" name="do" value="release">
            {t('release.confirm')}
          </button>
        )}
        {shelter.release && (
          <button className="button button-quiet" name="do" value="keep-shelter">
            {shelter.release.isMine ? t('release.withdraw') : t('release.keep')}
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
  const date = exactTime(locale, release.at);
  if (release.isMine)
    return (
      <p>
        <strong>{t('release.mine', { date })}</strong>
      </p>
    );
  return (
    <>
      <p>
        <strong>{t('release.asked', { date, who: release.by ?? t('network') })}</strong>
      </p>
      <p>{t('release.check')}</p>
    </>
  );
}
