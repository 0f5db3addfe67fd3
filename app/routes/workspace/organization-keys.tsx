import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import { KeyForm, KeyList, NewKey } from '~/features/open-data/keys/components/data-keys';
import { keySchema } from '~/features/open-data/keys/keys.schema';
import { endKey, getKeys, makeKey } from '~/features/open-data/keys/keys.server';
import { deniedOrganization } from '~/features/organizations/denied-organization.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requireActor } from '~/platform/auth/guard.server';
import { env } from '~/platform/env.server';
import { once, tokenOfStamp } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

async function requireKeys({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await requireActor(request);
  const slug = params['slug'] ?? '';
  const found = await getKeys(actor, slug);
  if (!found) throw await deniedOrganization(actor, 'data.key', slug);
  return { locale, actor, slug, ...found };
}

export async function loader(args: LoaderFunctionArgs) {
  const { locale, organization, keys } = await requireKeys(args);
  return {
    page: { title: translator(locale, 'openData')('keys.title'), indexed: false },
    organization,
    keys,
    origin: env().publicUrl,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { locale, actor, slug } = await requireKeys(args);
  const form = await readForm(args.request);
  const shown = (token: string | undefined) => data({ result: null, token: token ?? null });
  const again = form.get('do') === 'make' ? { again: () => shown(tokenOfStamp('data key')) } : {};
  return once(args.request, form, { actor, ...again }, async () => {
    const submission = parseSubmission(form, keySchema);
    if (submission.status !== 'success')
      return data({ result: submission.reply(), token: null }, { status: 400 });
    const input = submission.value;
    if (input.do === 'end') {
      if (!(await endKey(actor, slug, input.id))) throw new Response(null, { status: 404 });
      return redirect(`${links.dataKeys(locale, slug)}?ended=1`, 303);
    }
    await requireConfirmed(actor, form);
    const made = await makeKey(actor, slug, input.label);
    if (!made) throw new Response(null, { status: 404 });
    if (made === 'too-many') {
      const result = submission.reply({ formErrors: ['tooManyKeys'] });
      return data({ result, token: null }, { status: 409 });
    }
    // The key is shown once, in this response only.
    return shown(made.token);
  });
}

export const meta = pageMeta;

export default function OrganizationKeysPage() {
  const { organization, keys, origin } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { t } = useTranslation('openData');
  const locale = useLocale();
  return (
    <>
      <PageHead
        crumb={<Link to={links.workspace(locale)}>{t('keys.back')}</Link>}
        title={t('keys.title')}
        of={organization}
        lead={t('keys.lead')}
      >
        {search.has('ended') && !answer && <SavedNotice>{t('keys.ended')}</SavedNotice>}
        {answer?.token && <NewKey token={answer.token} origin={origin} />}
      </PageHead>
      <section className="section" aria-labelledby="new">
        <h2 id="new">{t('keys.new')}</h2>
        <KeyForm key={answer?.token} lastResult={answer?.result ?? null} />
      </section>
      <section className="section" aria-labelledby="all">
        <h2 id="all">{t('keys.all')}</h2>
        <KeyList keys={keys} />
      </section>
    </>
  );
}
