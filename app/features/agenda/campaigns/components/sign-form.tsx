import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnName } from '~/components/own-name';
import { State } from '~/components/state';
import { StampField } from '~/components/stamp-field';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { SigningView } from '../signing-page.server';

type Own = SigningView['organizations'][number];

/** One organization's signature: how it stands, and what its person can do about it. The second step proves who signs. */
export function SignForm({ signing, own }: { signing: SigningView; own: Own }) {
  const { t } = useTranslation('campaigns');
  const { isTaking, number } = signing;
  const { standing, mandate, slug } = own;
  const canSign =
    isTaking &&
    standing !== 'signed' &&
    (mandate !== null || standing === 'none' || standing === 'withdrawn');
  if (!canSign && standing === 'none') return null;
  return (
    <section className="section" aria-labelledby={`sign-${slug}`}>
      <h2 id={`sign-${slug}`}>
        <OwnName of={own} />
      </h2>
      <Standing own={own} />
      {canSign && (
        <Form method="post" className="form" reloadDocument>
          <StampField />
          <input type="hidden" name="organization" value={slug} />
          <input type="hidden" name="version" value={number} />
          <MandateLine own={own} />
          {mandate && (
            <label className="check">
              <input type="checkbox" name="show" value="yes" />
              <span>
                {t('sign.show')} <span className="hint block">{t('sign.showHint')}</span>
              </span>
            </label>
          )}
          <p className="actions">
            <button className="button" name="do" value="sign">
              {t(
                mandate
                  ? standing === 'confirm'
                    ? 'sign.confirm'
                    : 'sign.submit'
                  : 'sign.prepare',
              )}
            </button>
          </p>
        </Form>
      )}
      {(own.mayWithdraw || standing === 'pending') && (
        <Form method="post" reloadDocument className="actions">
          <input type="hidden" name="organization" value={slug} />
          <button className="button button-quiet" name="do" value="withdraw">
            {t(standing === 'pending' ? 'sign.withdrawPrepared' : 'sign.withdraw')}
          </button>
        </Form>
      )}
    </section>
  );
}

const looks = {
  none: 'none',
  pending: 'due',
  signed: 'ok',
  confirm: 'due',
  withdrawn: 'none',
} as const;

function Standing({ own: { standing, signedVersion } }: { own: Own }) {
  const { t } = useTranslation('campaigns');
  if (standing === 'none') return null;
  return (
    <p>
      {/* i18n keys: campaigns:sign.standing.* */}
      <State is={looks[standing]}>
        {t(`sign.standing.${standing}`, { number: signedVersion ?? 1 })}
      </State>
    </p>
  );
}

function MandateLine({ own: { mandate, slug, mayGiveMandates } }: { own: Own }) {
  const { t } = useTranslation('campaigns');
  const locale = useLocale();
  if (mandate)
    return (
      <p className="hint">
        {t('sign.as', { capacity: mandate.capacity, date: exactDate(locale, mandate.until) })}
      </p>
    );
  return (
    <p className="hint">
      {t('sign.noMandate')}{' '}
      {mayGiveMandates && <Link to={links.mandates(locale, slug)}>{t('sign.giveMandate')}</Link>}
    </p>
  );
}
