import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { ReactElement } from 'react';
import type { EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { localeOfRequest } from './i18n/request.server';
import { i18nFor } from './i18n/messages.server';
import { LocaleContext } from './i18n/use-locale';
import { scriptedPagePolicy } from './platform/http/content-security-policy';
import { NonceContext } from './platform/http/nonce';
import { logRouteError } from './platform/http/route-errors.server';

const renderLimit = 10_000;

/**
 * Renders a page whole: nothing in it is worth showing half, and a whole page can be cached. What a component throws,
 * Remix renders again as its route's error page.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce }: { nonce: string },
): Promise<Response> {
  const locale = localeOfRequest(request);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', locale);
  const page = (
    <LocaleContext.Provider value={locale}>
      <NonceContext.Provider value={nonce}>
        <I18nextProvider i18n={i18nFor(locale)}>
          <RemixServer context={context} url={request.url} nonce={nonce} />
        </I18nextProvider>
      </NonceContext.Provider>
    </LocaleContext.Provider>
  );
  if (!shipsScript(context)) return new Response(plainPage(page), { status, headers });
  headers.set('Content-Security-Policy', scriptedPagePolicy(nonce));
  const { html, failed } = await scriptedPage(page, nonce);
  if (failed) logRouteError(failed, request);
  return new Response(html, { status: failed ? 500 : status, headers });
}

/** A page without the marks that only scripts read. Texts cannot look like them: React writes their signs anew. */
function plainPage(page: ReactElement): string {
  const html = renderToStaticMarkup(page).replace(/ data-discover="true"| class=""/g, '');
  return `<!DOCTYPE html>${html}`;
}

/** A page with what its script begins with, which Remix hands over while it renders. */
function scriptedPage(
  page: ReactElement,
  nonce: string,
): Promise<{ html: string; failed: unknown }> {
  return new Promise((resolve, reject) => {
    let failed: unknown;
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        const body = new PassThrough();
        pipe(body);
        clearTimeout(timer);
        // React 18 leaves a zero byte where a letter of several bytes does not fit the end of what it sends at once.
        text(body).then((html) => resolve({ html: html.replaceAll('\0', ''), failed }), reject);
      },
      onShellError: reject,
      onError(error) {
        failed = error;
      },
    });
    const timer = setTimeout(abort, renderLimit);
  });
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
