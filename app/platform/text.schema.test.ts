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
