import { useTranslation } from 'react-i18next';

const promises = ['cases', 'people', 'facts'] as const;

/** What the network promises whoever reads, asks or is in it. */
export function Promises() {
  const { t } = useTranslation('home');
  return (
    <section className="deep" aria-labelledby="promises">
      <h2 id="promises">{t('promises.title')}</h2>
      <ul>
        {promises.map((promise) => (
          // i18n keys: home:promises.name.*, home:promises.text.*
          <li key={promise}>
            <strong>{t(`promises.name.${promise}`)}</strong>
            {t(`promises.text.${promise}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
