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
import { isHydrated } from '~/platform/http/hydrated';
import { scriptedPagePolicy } from './platform/http/content-security-policy';
import { NonceContext } from './platform/http/nonce';
import { logRouteError } from './platform/http/route-errors.server';

const renderLimit = 10_000;

/**
 * Renders a page completely before sending it: no page is useful in part, and a complete one can be cached.
 * If a component throws, Remix renders the route's error page instead.
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

/**
 * A page without the attributes that only scripts use. Page texts cannot match the pattern, because React
 * escapes their quotation marks.
 */
function plainPage(page: ReactElement): string {
  const html = renderToStaticMarkup(page).replace(/ data-discover="true"| class=""/g, '');
  return `<!DOCTYPE html>${html}`;
}

/** A page with the initial data for its script, which Remix provides while it renders. */
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
        // React 18 leaves a zero byte where a multi-byte character does not fit the end of its chunk.
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

/** Called by Remix with everything a route throws that is not a Response. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  logRouteError(error, request);
}

function shipsScript(context: EntryContext): boolean {
  const { matches, loaderData } = context.staticHandlerContext;
  const root = loaderData['root'] as { viewer?: unknown } | undefined;
  return matches.some(({ route }) =>
    isHydrated(context.routeModules[route.id]?.handle, Boolean(root?.viewer)),
  );
}
