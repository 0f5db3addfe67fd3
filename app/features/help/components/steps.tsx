import { useTranslation } from 'react-i18next';

/**
 * Numbered steps. Their messages are `<of>.1`, `<of>.2` and so on.
 *
 * @param props.of a key of the namespace `help`
 */
export function Steps({ of, count }: { of: string; count: number }) {
  const { t } = useTranslation('help');
  return (
    <ol className="prose list-decimal pl-5 grid gap-2">
      {Array.from({ length: count }, (_, index) => (
        // i18n keys: help:topics.*, help:incident.*
        <li key={index}>{t(`${of}.${index + 1}`)}</li>
      ))}
    </ol>
  );
}
