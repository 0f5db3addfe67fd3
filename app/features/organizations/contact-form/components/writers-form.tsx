import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Radios } from '~/components/radios';
import { Submit } from '~/components/submit';
import { writers, type Writers } from '../contact-form.schema';

/** Setting for who may write to the organization by its contact form. */
export function WritersForm({ current }: { current: Writers }) {
  const { t } = useTranslation('contactForm');
  const [form, fields] = useForm<{ writers: string }>({
    id: 'writers',
    defaultValue: { writers: current },
  });
  return (
    <section className="section" aria-labelledby="writers-title">
      <h2 id="writers-title">{t('setting.title')}</h2>
      <p>{t('setting.text')}</p>
      <Form method="post" className="form mt-4" {...getFormProps(form)}>
        <Radios
          field={fields.writers}
          legend={t('setting.who')}
          // i18n keys: contactForm:setting.choices.*
          choices={writers.map((value) => ({
            value,
            name: t(`setting.choices.${value}.name`),
            hint: t(`setting.choices.${value}.hint`),
          }))}
        />
        <Submit name="do" value="contact-form" look="quiet">
          {t('setting.submit')}
        </Submit>
      </Form>
    </section>
  );
}
