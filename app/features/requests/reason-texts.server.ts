import { z } from 'zod';
import { listAllTerms } from '~/features/taxonomy/taxonomy.server';
import { exactDate } from '~/i18n/dates';
import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { countryName, languageName } from '~/i18n/names';
import type { MatchReason } from './matching/match-request';

const stored = z.array(
  z.object({ kind: z.enum(['country', 'term', 'language', 'confirmed']), value: z.string() }),
);

/** The reasons of a match as they are stored; none if they cannot be read. */
export function readReasons(value: unknown): MatchReason[] {
  const parsed = stored.safeParse(value);
  return parsed.success ? parsed.data : [];
}

/** Writes reasons of matches in the reader's language: "works in Guatemala", "speaks Mam" … */
export async function reasonWriter(
  locale: Locale,
): Promise<(reasons: readonly MatchReason[]) => string[]> {
  const terms = new Map(
    (await listAllTerms(locale)).map((one) => [`${one.kind}/${one.slug}`, one]),
  );
  const t = translator(locale, 'requests');
  const write = ({ kind, value }: MatchReason): string => {
    switch (kind) {
      case 'country':
        return t('reason.country', { country: countryName(locale, value) });
      case 'language':
        return t('reason.language', { language: languageName(translator(locale), locale, value) });
      case 'confirmed':
        return t('reason.confirmed', { date: exactDate(locale, new Date(value)) });
      case 'term':
        return terms.get(value)?.name ?? '';
    }
  };
  return (reasons) => reasons.map(write).filter(Boolean);
}
