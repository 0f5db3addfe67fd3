import type { Locale } from './locale';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A file size in words: "1,2 MB". A unit is 1,000 of the next smaller one, as on phones. */
export function fileSize(locale: Locale, bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const value = bytes / 1000 ** step;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && step > 1 ? 1 : 0,
  }).format(value);
}
