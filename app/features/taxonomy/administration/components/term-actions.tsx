import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '~/components/field';
import { Submit } from '~/components/submit';

interface Props {
  term: { retiredAt: Date | string | null };
  /** the terms of the same taxonomy that it can be merged into */
  others: readonly { slug: string; name: string }[];
  result: SubmissionResult | undefined;
}

/** The actions on a whole term: retire it, restore it, or merge it into another. */
export function TermActions({ term, others, result }: Props) {
  const { t } = useTranslation('vocabulary');
  const isRetired = term.retiredAt !== null;
  const state = isRetired ? 'restore' : 'retire';
  // i18n keys: vocabulary:retire.*, vocabulary:restore.*
  return (
    <>
      <section className="section" aria-labelledby="use">
        <h2 id="use">{t(`${state}.title`)}</h2>
        <p>{t(`${state}.text`)}</p>
        <Form method="post" className="mt-3">
          <button className="button button-quiet" name="do" value={state}>
            {t(`${state}.submit`)}
          </button>
        </Form>
      </section>
      {!isRetired && others.length > 0 && <Merge others={others} result={result} />}
    </>
  );
}

function Merge({ others, result }: Pick<Props, 'others' | 'result'>) {
  const { t } = useTranslation('vocabulary');
  const [form, fields] = useForm<{ do: string; into: string }>({
    id: 'merge',
    lastResult: result ?? null,
  });
  return (
    <section className="section" aria-labelledby="merge-title">
      <h2 id="merge-title">{t('merge.title')}</h2>
      <p>{t('merge.text')}</p>
      <Form method="post" className="form mt-3" {...getFormProps(form)}>
        <SelectField
          field={fields.into}
          label={t('merge.into')}
          choices={others.map(({ slug, name }) => ({ value: slug, name }))}
          empty={t('choose')}
        />
        <Submit name="do" value="merge" look="quiet">
          {t('merge.submit')}
        </Submit>
      </Form>
    </section>
  );
}
