import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import { OwnNameForm } from '~/features/organizations/named-contacts/components/own-name-form';
import { ShownNames } from '~/features/organizations/named-contacts/components/shown-names';
import { ownNameSchema } from '~/features/organizations/named-contacts/named-contacts.schema';
import {
  hideOwnName,
  listOwnNames,
  showOwnName,
} from '~/features/organizations/named-contacts/named-contacts.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requireActor } from '~/platform/auth/guard.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await requireActor(request);
  return {
    page: { title: translator(locale, 'ownName')('title'), indexed: false },
    name: actor.name,
    organizations: await listOwnNames(actor, locale),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await requireActor(request);
  const form = await readForm(request);
  const submission = parseSubmission(form, ownNameSchema);
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
  const input = submission.value;
  if (input.intent === 'hide') {
    // Hiding one's name never requires a proof.
    await hideOwnName(actor, input.place);
    return redirect(links.ownNames(locale, { done: 'hidden' }), 303);
  }
  await requireConfirmed(actor, form);
  if (!(await showOwnName(actor, input)))
    return data(submission.reply({ fieldErrors: { place: ['choose'] } }), { status: 400 });
  return redirect(links.ownNames(locale, { done: 'shown' }), 303);
}

export const meta = pageMeta;

export default function OwnNamesPage() {
  const { name, organizations } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t } = useTranslation(['ownName', 'accounts']);
  const [search] = useSearchParams();
  const done = (['shown', 'hidden'] as const).find((one) => one === search.get('done'));
  return (
    <>
      <PageHead
        crumb={<Link to={links.account(useLocale())}>{t('accounts:own.title')}</Link>}
        title={t('title')}
        lead={t('lead')}
      >
        {/* i18n keys: ownName:done.* */}
        {done && !result && <SavedNotice>{t(`done.${done}`)}</SavedNotice>}
      </PageHead>
      <ShownNames organizations={organizations} />
      <OwnNameForm
        key={organizations.flatMap(({ shown }) => shown).length}
        name={name}
        organizations={organizations}
        result={result}
      />
    </>
  );
}
