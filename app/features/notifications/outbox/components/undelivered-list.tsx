import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { exactTime } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import type { Undelivered } from '../undelivered.server';

/** Letters that could not be delivered, each with buttons to retry it or give it up. */
export function UndeliveredList({ letters, now }: { letters: Undelivered[]; now: Date }) {
  return (
    <ul className="plain-list max-w-3xl">
      {letters.map((letter) => (
        <UndeliveredLetter key={letter.id} letter={letter} now={now} />
      ))}
    </ul>
  );
}

function UndeliveredLetter({ letter, now }: { letter: Undelivered; now: Date }) {
  const { t, i18n } = useTranslation('mailAdmin');
  const locale = useLocale();
  const { id, kind, createdAt, attempts, nextAttemptAt, failedAt, reason, isErased } = letter;
  // i18n keys: mailAdmin:kind.*
  const name = i18n.exists(`mailAdmin:kind.${kind}`) ? t(`kind.${kind}`) : kind;
  return (
    <li data-result={id} className="grid gap-2 sm:grid-cols-[1fr_auto] items-center py-2">
      <div>
        <strong className="font-semibold">
          <bdi>{name}</bdi>
        </strong>
        <p className="where">
          {t('written')} <Ago date={createdAt} now={now} /> · {t('tries', { count: attempts })} ·{' '}
          <code>{reason}</code>
        </p>
        <p className={failedAt ? 'old' : 'hint'}>
          {isErased
            ? t(reason === 'OLDER_VERSION' ? 'olderVersion' : 'erased')
            : failedAt
              ? t('over')
              : t('next', { time: exactTime(locale, nextAttemptAt) })}
        </p>
      </div>
      {!isErased && (
        <Form method="post" className="actions">
          <input type="hidden" name="id" value={id} />
          <button className="button button-quiet" name="do" value="retry">
            {t('retry')}
          </button>
          <button className="button button-quiet" name="do" value="give-up">
            {t('giveUp')}
          </button>
        </Form>
      )}
    </li>
  );
}
