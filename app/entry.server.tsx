import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { localeOfRequest } from './i18n/request.server';
import { i18nFor } from './i18n/messages.server';
import { LocaleContext } from './i18n/use-locale';
import { scriptedPagePolicy } from './platform/http/content-security-policy';
import { NonceContext } from './platform/http/nonce';
import { logRouteError } from './platform/http/route-errors.server';

const renderLimit = 10_000;

/** Renders a page whole: nothing in it is worth showing half, and a whole page can be cached. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: { nonce: string },
): Promise<Response> {
  const locale = localeOfRequest(request);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', locale);
  const isScripted = shipsScript(context);
  if (isScripted) {
    headers.set('Content-Security-Policy', scriptedPagePolicy(loadContext.nonce));
  }
  return new Promise((resolve, reject) => {
    let failed: unknown;
    const { pipe, abort } = renderToPipeableStream(
      <LocaleContext.Provider value={locale}>
        <NonceContext.Provider value={loadContext.nonce}>
          <I18nextProvider i18n={i18nFor(locale)}>
            <RemixServer context={context} url={request.url} nonce={loadContext.nonce} />
          </I18nextProvider>
        </NonceContext.Provider>
      </LocaleContext.Provider>,
      {
        nonce: loadContext.nonce,
        onAllReady() {
          const body = new PassThrough();
          pipe(body);
          clearTimeout(timer);
          if (failed) logRouteError(failed, request);
          resolve(
            text(body).then(
              (page) =>
                new Response(isScripted ? page : withoutMarks(page), {
                  status: failed ? 500 : status,
                  headers,
                }),
            ),
          );
        },
        onShellError: reject,
        onError(error) {
          failed = error;
        },
      },
    );
    const timer = setTimeout(abort, renderLimit);
  });
}

/** A page without the marks that only scripts read. Texts cannot look like them: React writes their signs anew. */
function withoutMarks(page: string): string {
  return page.replace(/<!-- -->| data-discover="true"| class=""/g, '');
}

/** What Remix calls with whatever a route throws that is no answer. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  logRouteError(error, request);
}

function shipsScript(context: EntryContext): boolean {
  return context.staticHandlerContext.matches.some(({ route }) => {
    const handle: unknown = context.routeModules[route.id]?.handle;
    return typeof handle === 'object' && handle !== null && 'hydrate' in handle && !!handle.hydrate;
  });
}
