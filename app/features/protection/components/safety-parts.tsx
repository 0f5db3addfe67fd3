import { useTranslation } from 'react-i18next';

/** Explains hiding and raised risk, side by side. */
export function HidingAndRisk() {
  const { t } = useTranslation('safety');
  return (
    <section className="section" aria-labelledby="measures">
      <h2 id="measures">{t('measures.title')}</h2>
      <div className="pair">
        <div>
          <h3>{t('measures.hiding.title')}</h3>
          <p>{t('measures.hiding.what')}</p>
          <p className="hint mt-2">{t('measures.hiding.undo')}</p>
        </div>
        <div>
          <h3>{t('measures.risk.title')}</h3>
          <p>{t('measures.risk.what')}</p>
          <p className="hint mt-2">{t('measures.risk.undo')}</p>
        </div>
      </div>
    </section>
  );
}

/** What the portal protects. */
export function WhatIsProtected() {
  const { t } = useTranslation('safety');
  return (
    <section className="section" aria-labelledby="does">
      <h2 id="does">{t('does.title')}</h2>
      <dl className="facts">
        <dt>{t('does.reading.title')}</dt>
        <dd>{t('does.reading.text')}</dd>
        <dt>{t('does.people.title')}</dt>
        <dd>{t('does.people.text')}</dd>
        <dt>{t('does.audience.title')}</dt>
        <dd>{t('does.audience.text')}</dd>
        <dt>{t('does.accounts.title')}</dt>
        <dd>{t('does.accounts.text')}</dd>
        <dt>{t('does.trace.title')}</dt>
        <dd>{t('does.trace.text')}</dd>
      </dl>
    </section>
  );
}

/** What the portal cannot protect. */
export function WhatIsNotProtected() {
  const { t } = useTranslation('safety');
  return (
    <section className="section" aria-labelledby="does-not">
      <h2 id="does-not">{t('doesNot.title')}</h2>
      <dl className="facts">
        <dt>{t('doesNot.device.title')}</dt>
        <dd>{t('doesNot.device.text')}</dd>
        <dt>{t('doesNot.spyware.title')}</dt>
        <dd>{t('doesNot.spyware.text')}</dd>
        <dt>{t('doesNot.line.title')}</dt>
        <dd>{t('doesNot.line.text')}</dd>
        <dt>{t('doesNot.copies.title')}</dt>
        <dd>{t('doesNot.copies.text')}</dd>
        <dt>{t('doesNot.members.title')}</dt>
        <dd>{t('doesNot.members.text')}</dd>
        <dt>{t('doesNot.mail.title')}</dt>
        <dd>{t('doesNot.mail.text')}</dd>
        <dt>{t('doesNot.server.title')}</dt>
        <dd>{t('doesNot.server.text')}</dd>
      </dl>
    </section>
  );
}

/** What the quick exit does and does not do. */
export function QuickExitLimits() {
  const { t } = useTranslation('safety');
  return (
    <section className="section" aria-labelledby="exit">
      <h2 id="exit">{t('exit.title')}</h2>
      <div className="prose">
        <p>{t('exit.does')}</p>
        <p>{t('exit.doesNot')}</p>
        <p>{t('exit.before')}</p>
      </div>
    </section>
  );
}
