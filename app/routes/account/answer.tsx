import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { pageMeta } from '~/components/page-meta';
import { answerByLink, getAnswerLink } from '~/features/requests/answer-link.server';
import { AnswerByLink } from '~/features/requests/components/answer-by-link';
import { linkAnswerSchema } from '~/features/requests/requests.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { caseDataErrors } from '~/platform/http/case-data-errors';
import { readSubmission } from '~/platform/http/submission.server';

const gone = () => new Response(null, { status: 410 });

// Warns of case data as somebody types.
export const handle = { hydrate: true };

/** The page of a letter's link: the form for one answer, without signing in. Opening it changes nothing. */
export async function loader({ params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const view = await getAnswerLink(params['token'] ?? '', locale);
  if (!view) throw gone();
  const title = translator(locale, 'requests')('link.title');
  return { page: { title, indexed: false }, view };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const locale = requireLocale(params);
  const token = params['token'] ?? '';
  const view = await getAnswerLink(token, locale);
  if (view?.state === 'answered') return redirect(links.answerByLink(locale, token), 303);
  if (view?.state !== 'open') throw gone();
  const submission = await readSubmission(request, linkAnswerSchema);
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
  const { text } = submission.value;
  const asked = caseDataErrors(submission.payload, { text });
  if (asked) return data(submission.reply({ fieldErrors: asked }), { status: 400 });
  if ((await answerByLink(token, text, locale)) === 'gone') throw gone();
  return redirect(links.answerByLink(locale, token), 303);
}

export const meta = pageMeta;
export { threadStyles as links } from '~/components/styles';

export default function AnswerPage() {
  const { view } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return <AnswerByLink view={view} result={result ?? null} />;
}
