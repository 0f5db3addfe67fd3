import { html } from 'hono/html';
import { links } from '~/i18n/links';
import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { localeOfRequest } from '~/i18n/request.server';
import stylesheet from '~/styles/app.css?url';

const worded = [400, 403, 404, 409, 410, 413, 429, 500, 503] as const;

/** Texts for a reason that a status does not tell. */
type Reason = 'full';

/** The status whose texts to use: a status without texts of its own uses those of 400 or 500. */
function kindOf(status: number): (typeof worded)[number] {
  return worded.find((one) => one === status) ?? (status < 500 ? 400 : 500);
}

/**
 * The HTTP shell's error page for requests that no route answers, in the reader's language. It needs nothing
 * but the messages, so that it works when everything else fails.
 */
export function errorDocument(
  request: Request,
  status: number,
  headers: Record<string, string> = {},
  reason?: Reason,
): Response {
  const locale = localeOfRequest(request);
  const body =
    request.method === 'HEAD' ? null : String(documentOf(locale, reason ?? kindOf(status)));
  return new Response(body, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': locale,
      'Cache-Control': 'no-store',
      ...headers,
    },
  });
}

function documentOf(locale: Locale, kind: (typeof worded)[number] | Reason) {
  const t = translator(locale);
  // i18n keys: common:errors.*
  const title = t(`errors.${kind}.title`);
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · Tejido</title>
        <link rel="stylesheet" href="${stylesheet}" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <a class="skip" href="#main">${t('skipToContent')}</a>
        <div class="woven" aria-hidden="true"></div>
        <header class="wrap top">
          <a class="exit" href="${links.exit()}" rel="noreferrer nofollow">${t('quickExit')}</a>
          <a class="brand" href="${links.home(locale)}">Tejido</a>
        </header>
        <main class="wrap" id="main" tabindex="-1">
          <div class="page-head">
            <h1>${title}</h1>
            <p class="lead">${t(`errors.${kind}.text`)}</p>
            <p class="actions mt-6">
              <a class="button" href="${links.directory(locale)}">${t('errors.toDirectory')}</a>
              <a href="${links.home(locale)}">${t('errors.toHome')}</a>
            </p>
          </div>
        </main>
      </body>
    </html>`;
}
