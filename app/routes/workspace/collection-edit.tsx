import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import { changeItems } from '~/features/library/collections/collection-items.server';
import { collectionSchema, itemSchema } from '~/features/library/collections/collections.schema';
import { getCollectionForEditing } from '~/features/library/collections/collections.server';
import { CollectionForm } from '~/features/library/collections/components/collection-form';
import {
  AddItem,
  CollectionItems,
} from '~/features/library/collections/components/collection-items';
import { deniedCollection } from '~/features/library/collections/denied-collection.server';
import {
  removeCollection,
  updateCollection,
} from '~/features/library/collections/save-collection.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { widens } from '~/platform/auth/audience';
import { requireActor } from '~/platform/auth/guard.server';
import { caseDataErrors, textsOf } from '~/platform/http/case-data-errors';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

async function requireCollection(request: Request, params: LoaderFunctionArgs['params']) {
  const locale = requireLocale(params);
  const actor = await requireActor(request);
  const slug = params['slug'] ?? '';
  const collection = await getCollectionForEditing(actor, slug, locale);
  if (!collection) throw await deniedCollection(actor, 'collection.curate', slug);
  return { actor, locale, collection };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { locale, collection } = await requireCollection(request, params);
  const title = translator(locale, 'collections')('edit.title');
  return { page: { title, indexed: false }, collection };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, locale, collection } = await requireCollection(request, params);
  const { slug, values } = collection;
  const form = await readForm(request);
  const saved = () => redirect(links.editCollection(locale, slug, { saved: '1' }), 303);
  if (form.has('do')) {
    const items = parseSubmission(form, itemSchema);
    const answer = (result: ReturnType<typeof items.reply>) =>
      data({ what: 'items' as const, result, isConflict: false }, { status: 400 });
    if (items.status !== 'success') return answer(items.reply());
    if (items.value.do === 'remove') {
      if (!(await removeCollection(actor, slug))) throw new Response(null, { status: 404 });
      return redirect(links.ownCollections(locale, { removed: '1' }), 303);
    }
    const outcome = await changeItems(actor, slug, items.value);
    if (outcome === 'not-found') throw new Response(null, { status: 404 });
    return outcome === 'done' ? saved() : answer(items.reply({ fieldErrors: outcome }));
  }
  const submission = parseSubmission(form, collectionSchema);
  const answer = (status: number, errors?: Record<string, string[]>) => {
    const result = submission.reply(errors ? { fieldErrors: errors } : {});
    return data({ what: 'words' as const, result, isConflict: status === 409 }, { status });
  };
  if (submission.status !== 'success') return answer(400);
  const texts = textsOf(submission.value, 'title', 'description');
  const before = textsOf(values, 'title', 'description');
  const asked = caseDataErrors(submission.payload, texts, before);
  if (asked) return answer(400, asked);
  if (widens(values.audience, submission.value.audience)) await requireConfirmed(actor, form);
  const outcome = await updateCollection(actor, slug, submission.value);
  if (outcome.status === 'not-found') throw new Response(null, { status: 404 });
  if (outcome.status === 'invalid') return answer(400, outcome.errors);
  return outcome.status === 'conflict' ? answer(409) : saved();
}

export const meta = pageMeta;

export default function CollectionEditPage() {
  const { collection } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { t } = useTranslation('collections');
  const { slug, values, resources, isOfNetwork } = collection;
  return (
    <>
      <PageHead
        title={t('edit.title')}
        lead={<Link to={links.collection(useLocale(), slug)}>{t('edit.view')}</Link>}
      >
        {search.has('saved') && !answer && <SavedNotice>{t('edit.saved')}</SavedNotice>}
      </PageHead>
      <section className="section" aria-labelledby="items">
        <h2 id="items">{t('items.title')}</h2>
        <CollectionItems resources={resources} />
        <AddItem result={answer?.what === 'items' ? answer.result : null} />
      </section>
      <section className="section" aria-labelledby="words">
        <h2 id="words" className="mb-2">
          {t('edit.words')}
        </h2>
        {answer?.isConflict && (
          <div className="notice notice-warn my-3" role="alert">
            <p>{t('edit.conflict')}</p>
            {Object.entries(values.title).map(([locale, title]) => (
              <p key={locale} lang={locale}>
                <strong>
                  <bdi>{title}</bdi>
                </strong>{' '}
                {values.description[locale]}
              </p>
            ))}
          </div>
        )}
        <CollectionForm
          key={values.version}
          values={values}
          result={answer?.what === 'words' ? answer.result : null}
          isOfNetwork={isOfNetwork}
          submit={t('edit.submit')}
        />
      </section>
      <details className="section">
        <summary className="legend py-3">{t('remove.title')}</summary>
        <Form method="post" className="form">
          <p>{t('remove.text')}</p>
          <p>
            <button className="button button-danger" name="do" value="remove">
              {t('remove.submit')}
            </button>
          </p>
        </Form>
      </details>
    </>
  );
}
