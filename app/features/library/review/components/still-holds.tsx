import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { calendarDate } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';

/** The button that confirms that a resource with a review date is still valid. */
export function StillHolds({ reviewOn }: { reviewOn: string }) {
  const { t } = useTranslation('library');
  const locale = useLocale();
  return (
    <Form method="post" className="actions my-4">
      <span>{t('review.on', { date: calendarDate(locale, new Date(reviewOn)) })}</span>
      <button className="button button-quiet" name="confirm" value="1">
        {t('review.confirm')}
      </button>
    </Form>
  );
}
