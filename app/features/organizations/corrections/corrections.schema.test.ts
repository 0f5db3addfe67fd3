import { parseWithZod } from '@conform-to/zod/v4';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { joinSchema } from '../lifecycle/join/joining.schema';
import { profileSchema } from '../organizations.schema';
import { proposalSchema, wordedFieldNames, wordedText } from './corrections.schema';

const formOfProfile = { version: '3', ownName: 'Asociación', nameLocale: 'es' };

/** The error that a schema reports for one form field, as a browser sends it. */
function errorOf(schema: Parameters<typeof parseWithZod>[1]['schema'], name: string, text: string) {
  const form = new URLSearchParams({ ...formOfProfile, [name]: text });
  const { error } = parseWithZod(form, { schema: schema as never }).reply();
  return error?.[name] ?? null;
}

const texts = [
  ...['x', 'x'.repeat(41), 'x'.repeat(201), 'x'.repeat(301), 'x'.repeat(5_001), 'a\nb'],
  ...['1200', '1499', '1500', '1998', '2150', '20O5', '1e3', '02005', ' 2005 ', '-2005'],
  ...['example.org', 'https://example.org', 'ftp://example.org', 'https://', 'no es nada'],
];

describe('a field is one field wherever it is written', () => {
  it.each(wordedFieldNames)('%s', (field) => {
    for (const text of texts) {
      const inProfile = errorOf(profileSchema, field, text);
      expect([text, errorOf(proposalSchema(field), 'proposed', text)]).toEqual([text, inProfile]);
      const accepted = wordedText(field).safeParse(text);
      expect([text, accepted.error?.issues.map(({ message }) => message) ?? null]).toEqual([
        ...[text, inProfile],
      ]);
      if (['ownName', 'acronym', 'website'].includes(field))
        expect([text, errorOf(joinSchema, field, text)]).toEqual([text, inProfile]);
    }
    expect(errorOf(proposalSchema(field), 'proposed', ' ')).toEqual(['required']);
    expect(errorOf(proposalSchema(field), 'proposed', 'En […].')).toContain('gaps');
  });
});

describe('a year of founding', () => {
  afterEach(() => vi.useRealTimers());

  it('may be the one that has just begun where the network is, however long the portal runs', () => {
    vi.useFakeTimers({ now: new Date('2031-01-01T05:59:59Z') });
    expect(wordedText('foundedYear').safeParse('2031').success).toBe(false);
    vi.setSystemTime(new Date('2031-01-01T06:00:00Z'));
    expect(wordedText('foundedYear').safeParse('2031').success).toBe(true);
    expect(errorOf(profileSchema, 'foundedYear', '2031')).toBeNull();
  });
});
