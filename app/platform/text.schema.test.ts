import { describe, expect, it } from 'vitest';
import { line, mailAddress, prose, requiredLine, webAddress } from './text.schema';

describe('texts of forms', () => {
  it('tidies lines and keeps paragraphs', () => {
    expect(line(20).parse('  dos \r\n líneas\u0000 ')).toBe('dos líneas');
    expect(prose(30).parse(' uno\r\n\r\ndos\u0007 ')).toBe('uno\n\ndos');
  });

  it('takes nothing for an empty text, unless it must be there', () => {
    expect(line(5).parse(undefined)).toBe('');
    expect(line(5).parse('  ')).toBe('');
    expect(requiredLine(5).safeParse(' ').success).toBe(false);
  });

  it('takes every line break for one', () => {
    expect(line(20).parse('a\u0085b\u2028c\u2029d\ve\ff')).toBe('a b c d e f');
    expect(prose(20).parse('a\u0085b\u2028c\u2029d\ve\ff\u0090')).toBe('a\nb\nc\nd\ne\nf');
  });

  it('takes soft hyphens out of a line', () => {
    expect(line(20).parse('acom\u00adpañar')).toBe('acompañar');
  });

  it.each([
    'Casa Ñandú, A.C.',
    'Pop No’j & Kaqchikel',
    'בית',
    'بيت',
    '儿童',
    '❤️ 100 %',
    'Àlex 👧🏽',
  ])('takes the name %j', (name) => expect(requiredLine(30).parse(name)).toBe(name));

  it.each([
    ...['\u061c', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e'],
    ...['\u2066', '\u2067', '\u2068', '\u2069', '\u200b', '\u200c', '\u200d', '\u2060', '\u2064'],
    ...['\u034f', '\u115f', '\u17b4', '\u180e', '\u2800', '\u3164', '\ufe0e', '\ufe0f', '\uffa0'],
    ...['\ufff9', '\u{e0061}', '\u{e0101}', '\u{1d173}'],
  ])('refuses a name with %j in it', (sign) => {
    for (const text of [line(30), requiredLine(30)]) {
      const { error } = text.safeParse(`Casa ${sign}Alianza`);
      expect(error?.issues.map(({ message }) => message)).toEqual(['invisible']);
    }
  });

  it('counts as a browser does', () => {
    expect(prose(5).safeParse('12345').success).toBe(true);
    expect(prose(5).safeParse('123456').success).toBe(false);
  });

  it('completes web addresses', () => {
    expect(webAddress().parse('asociacion.org')).toBe('https://asociacion.org');
    expect(webAddress().parse('http://asociacion.org/a')).toBe('http://asociacion.org/a');
    expect(webAddress().parse('')).toBe('');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:pass@a.org',
    'https://a b.org',
    'https://localhost',
    'ftp://a.org',
  ])('refuses %s as a web address', (address) => {
    expect(webAddress().safeParse(address).success).toBe(false);
  });

  it('lowers e-mail addresses', () => {
    expect(mailAddress().parse(' Legal@Ejemplo.ORG ')).toBe('legal@ejemplo.org');
    expect(mailAddress().parse('')).toBe('');
    expect(mailAddress().safeParse('legal').success).toBe(false);
  });
});
