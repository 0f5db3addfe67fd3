import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageMeta } from '~/components/page-meta';
import { PageHead } from '~/components/page-head';
import { SavedNotice } from '~/components/saved-notice';
import { editorStyles } from '~/components/styles';
import { longForm } from '~/components/use-long-form';
import { deniedOrganization } from '~/features/organizations/denied-organization.server';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import { ProfilePartForm } from '~/features/organizations/editing/components/profile-part-form';
import { ProfilePartList } from '~/features/organizations/editing/components/profile-part-list';
import { ProfilePreview } from '~/features/organizations/editing/components/profile-preview';
import {
  fieldsOfOthers,
  withStoredFields,
} from '~/features/organizations/editing/conflict-sides.server';
import { listProfileChoices } from '~/features/organizations/editing/editing.server';
import {
  firstPart,
  isFormPart,
  partSchema,
  withPart,
} from '~/features/organizations/editing/form-parts.schema';
import { partAddress } from '~/features/organizations/editing/part-address';
import { getProfilePart } from '~/features/organizations/editing/profile-part.server';
import { mostProfileFields } from '~/features/organizations/organizations.schema';
import { previewOrganization } from '~/features/organizations/editing/preview-organization.server';
import { fieldsToKeep, previewReader } from '~/features/organizations/editing/preview.schema';
import { knownTexts, profileTexts } from '~/features/organizations/profile/profile-texts';
import { profileWidens } from '~/features/organizations/editing/profile-widening';
import { updateProfilePart } from '~/features/organizations/editing/update-part.server';
import { NamesThatWait } from '~/features/organizations/names/components/names-that-wait';
import { links as addresses } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requireActor } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';
import { caseDataErrors } from '~/platform/http/case-data-errors';
import { keepsTyped } from '~/platform/http/keeps-typed.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

type Errors = Record<string, string[]>;

async function requirePart(request: Request, params: LoaderFunctionArgs['params']) {
  const actor = await requireActor(request);
  const { slug = '', part = firstPart } = params;
  const profile = isFormPart(part) ? await getProfilePart(actor, slug, part) : null;
  if (!profile || !isFormPart(part)) throw await deniedOrganization(actor, 'profile.edit', slug);
  return { actor, part, profile };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { part, profile } = await requirePart(request, params);
  const locale = requireLocale(params);
  const asked = new URL(request.url).searchParams.get('open');
  // Links of an earlier version name a section of the whole form.
  const to = isFormPart(asked) ? asked : part;
  if (to !== part || params['part'] === firstPart)
    throw redirect(partAddress(locale, profile.slug, to), 301);
  const t = translator(locale, 'profile');
  // i18n keys: profile:sections.*
  const title = `${t(`sections.${part}`)} · ${t('title')}`;
  const choices = await listProfileChoices(locale);
  return { page: { title, indexed: false }, part, profile, choices };
}

export const action = keepsTyped(async ({ request, params }: ActionFunctionArgs) => {
  const { actor, part, profile } = await requirePart(request, params);
  const { slug, values } = profile;
  const locale = requireLocale(params);
  const form = await readForm(request, { mostFields: mostProfileFields });
  const submission = parseSubmission(form, partSchema(part));
  const { payload } = submission;
  // After a conflict was reported, every response repeats it until it is resolved.
  const stored = payload['compare'] ? values : undefined;
  const answer = async (fieldErrors: Errors | null, status: number, current = stored) => {
    const ofOthers = current ? await fieldsOfOthers(actor, slug, form, part, payload) : [];
    const result = fieldErrors ? submission.reply({ fieldErrors }) : submission.reply();
    return data({ result, stored: current, ofOthers, preview: undefined }, { status });
  };
  if (submission.status !== 'success')
    // Adding a row is no error.
    return answer(null, submission.status === 'error' ? 400 : 200);
  if (form.has('back')) return answer(null, 200);
  const { version, source, right } = submission.value;
  const input = withStoredFields(form, withPart(values, part, submission.value), values);
  const as = previewReader(form);
  if (as) {
    const seen = await previewOrganization(actor, slug, input, as, locale);
    if (seen.status === 'not-found') throw new Response(null, { status: 404 });
    if (seen.status === 'invalid') return answer(seen.errors, 400);
    const preview = { as, profile: seen.profile, fields: fieldsToKeep(form), now: now() };
    return data({ result: undefined, stored, ofOthers: [], preview });
  }
  const texts = profileTexts(input);
  const asked = caseDataErrors(payload, texts, knownTexts(texts, profileTexts(values)));
  if (asked) return answer(asked, 400);
  if (profileWidens(values, input)) await requireConfirmed(actor, form);
  const typed = { ...input, version, source, right };
  const outcome = await updateProfilePart(actor, slug, part, typed);
  switch (outcome.status) {
    case 'saved':
      return redirect(`${partAddress(locale, slug, part)}?saved=1`, 303);
    case 'conflict':
      return answer(null, 409, outcome.current);
    case 'invalid':
      return answer(outcome.errors, 400);
    case 'not-found':
      throw new Response(null, { status: 404 });
  }
});

export const handle = longForm;
export const links = editorStyles;
export const meta = pageMeta;

export default function OrganizationEditPage() {
  const { part, profile, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { t } = useTranslation('profile');
  const locale = useLocale();
  if (answer?.preview) return <ProfilePreview preview={answer.preview} />;
  const { slug, values, namesThatWait } = profile;
  return (
    <>
      <PageHead title={t('title')} of={profile}>
        <p className="actions">
          <Link to={addresses.organization(locale, slug)}>{t('view')}</Link>
          <Link to={addresses.ownFreshness(locale, slug)}>{t('confirm')}</Link>
          <Link to={addresses.ownHistory(locale, slug)}>{t('history')}</Link>
        </p>
        {search.has('saved') && !answer && (
          <SavedNotice key={values.version}>{t('saved')}</SavedNotice>
        )}
        <NamesThatWait names={namesThatWait} />
      </PageHead>
      <div className="editor">
        <ProfilePartList profile={profile} now={part} />
        <ProfilePartForm
          key={`${part} ${values.version}`}
          part={part}
          profile={profile}
          choices={choices}
          result={answer?.result}
          stored={answer?.stored}
          ofOthers={answer?.ofOthers ?? []}
        />
      </div>
    </>
  );
}
