import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

/** For somebody who lost their second factor. @param time when an approved request can be used, in words */
export function LostFactor({
  state,
  time,
}: {
  state: 'none' | 'waiting' | 'approved' | 'usable';
  time: string;
}) {
  const { t } = useTranslation('recovery');
  const lang = useLocale();
  if (state === 'waiting')
    return (
      <p className="notice" role="status">
        {t('lost.waiting')}
      </p>
    );
  if (state === 'approved')
    return (
      <p className="notice notice-ok" role="status">
        {t('lost.approved', { time })}
      </p>
    );
  if (state === 'usable')
    return (
      <>
        <p>{t('lost.usable')}</p>
        <Intent intent="finish" name={t('lost.finish')} />
      </>
    );
  return (
    <>
      <section className="section" aria-labelledby="codes">
        <h2 id="codes">{t('lost.codes')}</h2>
        <p className="actions">
          <Link className="button button-quiet" to={links.secondFactor(lang)}>
            {t('lost.useCode')}
          </Link>
        </p>
      </section>
      <section className="section" aria-labelledby="ask">
        <h2 id="ask">{t('lost.ask')}</h2>
        <div className="prose">
          <p>{t('lost.how')}</p>
          <p>{t('lost.cooling')}</p>
        </div>
        <Intent intent="ask" name={t('lost.submit')} />
      </section>
    </>
  );
}

function Intent({ intent, name }: { intent: string; name: string }) {
  return (
    <Form method="post" className="actions mt-4">
      <input type="hidden" name="intent" value={intent} />
      <button className="button" type="submit">
        {name}
      </button>
    </Form>
  );
}
