import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import { linkSchema } from '~/features/library/access/access.schema';
import { LinkForm, LinkList, NewLink } from '~/features/library/access/components/share-links';
import {
  endShareLink,
  getShareLinks,
  makeShareLink,
} from '~/features/library/access/share-links.server';
import { deniedResource } from '~/features/library/resources/denied-resource.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requireActor } from '~/platform/auth/guard.server';
import { env } from '~/platform/env.server';
import { once, tokenOfStamp } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

async function requireLinks({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await requireActor(request);
  const slug = params['slug'] ?? '';
  const resource = await getShareLinks(actor, slug, locale);
  if (!resource) throw await deniedResource(actor, 'resource.link', slug);
  return { locale, actor, slug, resource };
}

export async function loader(args: LoaderFunctionArgs) {
  const { locale, slug, resource } = await requireLinks(args);
  return {
    page: { title: translator(locale, 'access')('links.title'), indexed: false },
    slug,
    resource,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { locale, actor, slug } = await requireLinks(args);
  const form = await readForm(args.request);
  const shown = (token: string | undefined) =>
    data({ result: null, address: token ? env().publicUrl + links.shared(locale, token) : null });
  const again = form.get('do') === 'make' ? { again: () => shown(tokenOfStamp('share link')) } : {};
  return once(args.request, form, { actor, ...again }, async () => {
    const submission = parseSubmission(form, linkSchema);
    if (submission.status !== 'success')
      return data({ result: submission.reply(), address: null }, { status: 400 });
    const input = submission.value;
    if (input.do === 'end') {
      if (!(await endShareLink(actor, slug, input.id))) throw new Response(null, { status: 404 });
      return redirect(`${links.shareLinks(locale, slug)}?ended=1`, 303);
    }
    // The link gives everybody who has it what only partners could request.
    await requireConfirmed(actor, form);
    const made = await makeShareLink(actor, slug, input);
    if (!made) throw new Response(null, { status: 404 });
    if (made === 'too-many') {
      const result = submission.reply({ formErrors: ['tooManyLinks'] });
      return data({ result, address: null }, { status: 409 });
    }
    // The token is shown once, in this response only.
    return shown(made.token);
  });
}

export const meta = pageMeta;

export default function ResourceLinksPage() {
  const { slug, resource } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { t } = useTranslation('access');
  const locale = useLocale();
  const isEnded = search.has('ended') && !answer;
  return (
    <>
      <PageHead title={t('links.title')}>
        <p className="lead">
          <Link
            to={links.resource(locale, slug)}
            lang={resource.title.locale === locale ? undefined : resource.title.locale}
          >
            <bdi>{resource.title.text}</bdi>
          </Link>
        </p>
        <p>{t('links.lead')}</p>
        {isEnded && <SavedNotice>{t('links.ended')}</SavedNotice>}
        {answer?.address && <NewLink address={answer.address} />}
      </PageHead>
      <section className="section" aria-labelledby="new">
        <h2 id="new">{t('links.new')}</h2>
        <LinkForm key={answer?.address} lastResult={answer?.result ?? null} />
      </section>
      <section className="section" aria-labelledby="all">
        <h2 id="all">{t('links.all')}</h2>
        <LinkList links={resource.links} />
      </section>
    </>
  );
}
