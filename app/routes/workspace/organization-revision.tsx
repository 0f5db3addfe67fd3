import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { OwnName } from '~/components/own-name';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import { AuthorName } from '~/features/organizations/history/components/author';
import { RevisionChanges } from '~/features/organizations/history/components/revision-changes';
import { deniedOrganization } from '~/features/organizations/denied-organization.server';
import { listProfileChoices } from '~/features/organizations/editing/editing.server';
import { getRestorable, getRevision } from '~/features/organizations/history/history.server';
import { profileWidens } from '~/features/organizations/editing/profile-widening';
import { updateOrganization } from '~/features/organizations/editing/update-organization.server';
import { exactTime } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requireActor } from '~/platform/auth/guard.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

const numberParam = z.coerce.number().int().min(1).max(1_000_000).catch(0);
const restoreSchema = z.object({ version: z.int().positive() });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const slug = params['slug'] ?? '';
  const lang = requireLocale(params);
  const found = await getRevision(actor, slug, numberParam.parse(params['number']));
  if (!found) throw await deniedOrganization(actor, 'profile.edit', slug);
  const { stored: _stored, ...revision } = found;
  const title = translator(lang, 'history')('revision', { number: revision.number });
  return { page: { title, indexed: false }, revision, choices: await listProfileChoices(lang) };
}

/** Restores a former revision as a new one. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const slug = params['slug'] ?? '';
  const lang = requireLocale(params);
  const number = numberParam.parse(params['number']);
  const restorable = await getRestorable(actor, slug, number);
  if (!restorable) throw await deniedOrganization(actor, 'profile.edit', slug);
  const form = await readForm(request);
  const submission = parseSubmission(form, restoreSchema);
  if (submission.status !== 'success') throw new Response(null, { status: 400 });
  const { stored, input } = restorable;
  if (profileWidens(stored, input)) await requireConfirmed(actor, form);
  const { version } = submission.value;
  const outcome = await updateOrganization(actor, slug, { ...input, version });
  const notice = outcome.status === 'saved' ? 'restored' : 'changed';
  return redirect(links.ownRevision(lang, slug, number, { done: notice }), 303);
}

export const meta = pageMeta;

export default function OrganizationRevisionPage() {
  const { revision, choices } = useLoaderData<typeof loader>();
  const { t } = useTranslation('history');
  const [search] = useSearchParams();
  const locale = useLocale();
  const { slug, number, at, author, isCurrent, isFirst, changes, version } = revision;
  const done = search.get('done');
  return (
    <>
      <PageHead
        crumb={<Link to={links.ownHistory(locale, slug)}>{t('title')}</Link>}
        title={t('revision', { number })}
      >
        <p className="where">
          <OwnName of={revision} />
          {' · '}
          <time dateTime={at.toISOString()}>{exactTime(locale, at)}</time>
          {' · '}
          <AuthorName author={author} />
        </p>
        {done === 'restored' && isCurrent && <SavedNotice>{t('restored')}</SavedNotice>}
        {done === 'changed' && <p className="notice notice-warn mt-3">{t('changed')}</p>}
        {isCurrent ? (
          <p className="lead">{t('current')}</p>
        ) : (
          <Form method="post" className="actions mt-3">
            <input type="hidden" name="version" value={version} />
            <button className="button">{t('restore')}</button>
            <span className="hint">{t('restoreHint')}</span>
          </Form>
        )}
      </PageHead>
      {isFirst ? <p>{t('firstText')}</p> : <RevisionChanges changes={changes} choices={choices} />}
    </>
  );
}
