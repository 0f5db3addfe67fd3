import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { ErrorPage } from './components/error-page';
import { SendAgain } from './components/send-again';
import { SiteShell } from './components/site-shell';
import { ConfirmIdentity } from '~/features/identity/components/confirm-identity';
import { SignInAgain } from '~/features/identity/components/sign-in-again';
import { confirmationNeeded } from '~/features/identity/confirmation.schema';
import { networkTimeZone } from './i18n/days';
import { useLocale } from './i18n/use-locale';
import { isHydrated } from './platform/http/hydrated';
import { useNonce } from './platform/http/nonce';
import { newStamp } from './platform/http/once.server';
import { typedOfPage } from './platform/http/typed-of-page.server';
import { signInAgain } from './platform/http/typed.schema';
import { tooOften } from './platform/http/too-often.schema';
import { readActor } from './platform/auth/guard.server';
import { env } from './platform/env.server';
import { viewerOf } from './platform/auth/viewer';
import stylesheet from './styles/app.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await readActor(request);
  const viewer = viewerOf(actor);
  // Public pages have no stamp here, because they must be the same for everybody; their forms have their own.
  const stamp = viewer && newStamp();
  return { viewer, origin: env().publicUrl, stamp, typed: await typedOfPage(actor, request) };
}

export function Layout({ children }: { children: React.ReactNode }) {
  const locale = useLocale();
  const data = useRouteLoaderData<typeof loader>('root');
  return (
    <Document lang={locale}>
      <SiteShell viewer={data?.viewer ?? null}>{children}</SiteShell>
    </Document>
  );
}

function Document({ lang, children }: { lang: string; children: React.ReactNode }) {
  const nonce = useNonce();
  const isSignedIn = Boolean(useRouteLoaderData<typeof loader>('root')?.viewer);
  const hydrate = useMatches().some(({ handle }) => isHydrated(handle, isSignedIn));
  return (
    <html lang={lang} data-time-zone={hydrate ? networkTimeZone() : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {hydrate && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const said: unknown = isRouteErrorResponse(error) ? error.data : null;
  const needed = confirmationNeeded.safeParse(said);
  if (needed.success) return <ConfirmIdentity {...needed.data} />;
  const ended = signInAgain.safeParse(said);
  if (ended.success) return <SignInAgain {...ended.data} />;
  const sentTooOften = tooOften.safeParse(said);
  return sentTooOften.success ? <SendAgain {...sentTooOften.data} /> : <ErrorPage />;
}
