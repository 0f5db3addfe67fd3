import { plainPagePolicy } from '~/platform/http/content-security-policy';

// Everything a page could ask the browser for and that ours never do.
const unusedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

const always: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', plainPagePolicy],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Referrer-Policy', 'same-origin'],
  [
    'Permissions-Policy',
    [
      ...unusedFeatures.map((feature) => `${feature}=()`),
      // Passkeys, for the portal itself alone.
      'publickey-credentials-create=(self)',
      'publickey-credentials-get=(self)',
    ].join(', '),
  ],
];

/**
 * Gives a response the headers that all of the portal's carry, where it does not bring its own stricter
 * one (as a file's sandbox is).
 */
export function secure(headers: Headers, options: { https: boolean; development: boolean }): void {
  for (const [name, value] of always) if (!headers.has(name)) headers.set(name, value);
  if (options.https)
    headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
  if (options.development) loosen(headers);
}

// Vite puts styles into the page and speaks to its own port while one develops.
function loosen(headers: Headers): void {
  const policy = headers.get('Content-Security-Policy') ?? '';
  headers.set(
    'Content-Security-Policy',
    policy
      .replace("connect-src 'self'", "connect-src 'self' ws:")
      .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
  );
}
