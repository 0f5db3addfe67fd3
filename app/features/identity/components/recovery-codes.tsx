import { useTranslation } from 'react-i18next';
import { Intent } from './app-factor';

/** New recovery codes, shown once; afterwards only how many are left. */
export function RecoveryCodes({
  codes,
  left,
  hasFactor,
}: {
  codes: string[] | null;
  left: number;
  hasFactor: boolean;
}) {
  const { t } = useTranslation('factors');
  if (codes) {
    return (
      <section className="section" aria-labelledby="codes-title">
        <h2 id="codes-title">{t('codes.new')}</h2>
        <p className="notice notice-warn" role="alert">
          {t('codes.keep')}
        </p>
        <ul className="grid sm:grid-cols-2 gap-x-6 mt-3">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </section>
    );
  }
  if (!hasFactor) return null;
  return (
    <section className="section" aria-labelledby="codes-title">
      <h2 id="codes-title">{t('codes.title')}</h2>
      <p className={left === 0 ? 'old' : ''}>{t('codes.left', { count: left })}</p>
      <Intent intent="codes" name={t('codes.make')} />
    </section>
  );
}
