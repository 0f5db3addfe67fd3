import { plainPagePolicy } from '~/platform/http/content-security-policy';

// Browser features that pages could request and ours never do.
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
 * Sets the headers that all responses have, unless the response has its own stricter ones (such as a file's
 * sandbox).
 */
export function secure(headers: Headers, options: { https: boolean; development: boolean }): void {
  for (const [name, value] of always) if (!headers.has(name)) headers.set(name, value);
  if (options.https)
    headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
  if (options.development) loosen(headers);
}

// In development, Vite puts styles into the page and connects to its own port.
function loosen(headers: Headers): void {
  const policy = headers.get('Content-Security-Policy') ?? '';
  headers.set(
    'Content-Security-Policy',
    policy
      .replace("connect-src 'self'", "connect-src 'self' ws:")
      .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
  );
}
