import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { TextField } from '~/components/field';
import { Foreign } from '~/components/foreign';
import type { ResourceListing } from '../../search/listing';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

/** The resources of a collection, with buttons to reorder and remove them. */
export function CollectionItems({ resources }: { resources: readonly ResourceListing[] }) {
  const { t } = useTranslation('collections');
  const locale = useLocale();
  if (resources.length === 0) return <p className="py-2">{t('items.empty')}</p>;
  return (
    <ol className="plain-list">
      {resources.map(({ slug, title }, index) => (
        <li key={slug} data-result={slug}>
          <Link to={links.resource(locale, slug)}>
            <Foreign value={title} />
          </Link>
          <Form method="post" className="actions">
            <input type="hidden" name="resource" value={slug} />
            {(['up', 'down', 'take-out'] as const).map((what) => (
              <button
                key={what}
                className="link-button"
                name="do"
                value={what}
                disabled={
                  (what === 'up' && index === 0) ||
                  (what === 'down' && index === resources.length - 1)
                }
                aria-label={
                  t(`items.${what}Named`, {
                    title: title.text,
                  }) /* i18n keys: collections:items.* */
                }
              >
                {t(`items.${what}`) /* i18n keys: collections:items.* */}
              </button>
            ))}
          </Form>
        </li>
      ))}
    </ol>
  );
}

/** The form that adds a resource to the end of a collection by its URL. */
export function AddItem({ result }: { result: SubmissionResult | null }) {
  const { t } = useTranslation('collections');
  const [form, fields] = useForm<{ resource: string }>({ id: 'add', lastResult: result });
  return (
    <Form method="post" className="form mt-4" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <TextField
        field={fields.resource}
        label={t('items.address')}
        hint={t('items.addressHint')}
        maxLength={500}
      />
      <p>
        <button className="button button-quiet" name="do" value="add">
          {t('items.add')}
        </button>
      </p>
    </Form>
  );
}
