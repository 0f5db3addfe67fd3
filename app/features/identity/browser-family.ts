export const browsers = ['chrome', 'firefox', 'safari', 'edge', 'samsung', 'other'] as const;
export const systems = ['android', 'ios', 'windows', 'macos', 'linux', 'other'] as const;
export type BrowserFamily = (typeof browsers)[number];
export type SystemFamily = (typeof systems)[number];

export interface Family {
  browser: BrowserFamily;
  system: SystemFamily;
}

// The order matters: most browsers also name the one that they are based on.
const signsOfBrowsers: readonly (readonly [RegExp, BrowserFamily])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'edge'],
  [/\bSamsungBrowser\//, 'samsung'],
  [/\b(?:OPR|OPiOS|Opera|YaBrowser|Vivaldi|UCBrowser|DuckDuckGo)\b/, 'other'],
  [/\b(?:Firefox|FxiOS)\//, 'firefox'],
  [/\b(?:Chrome|Chromium|CriOS|HeadlessChrome)\//, 'chrome'],
  [/\bVersion\/[\d.]+ (?:Mobile(?:\/\w+)? )?Safari\//, 'safari'],
];

const signsOfSystems: readonly (readonly [RegExp, SystemFamily])[] = [
  [/\bAndroid\b/, 'android'],
  [/\b(?:iPhone|iPad|iPod)\b/, 'ios'],
  [/\bWindows\b/, 'windows'],
  [/\bMacintosh\b/, 'macos'],
  [/\b(?:Linux|X11|CrOS)\b/, 'linux'],
];

/**
 * The families of the browser and operating system in a `User-Agent` header. Versions and models are dropped,
 * because they could distinguish one person's device from another's.
 */
export function familyOf(userAgent: string): Family {
  const text = userAgent.slice(0, 500);
  return {
    browser: signsOfBrowsers.find(([sign]) => sign.test(text))?.[1] ?? 'other',
    system: signsOfSystems.find(([sign]) => sign.test(text))?.[1] ?? 'other',
  };
}
