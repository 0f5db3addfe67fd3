import zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { EncodedContent, isTextual, preferredEncoding } from './encoded-content.server';

it.each([
  [null, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['BR;Q=0.5, gzip', 'br'],
  ['br;q=0, gzip;q=0.1', 'gzip'],
  ['br; q=0.0', 'identity'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['identity', 'identity'],
])('a browser that takes %s gets %s', (header, expected) => {
  expect(preferredEncoding(header)).toBe(expected);
});

describe('content', () => {
  const text = Buffer.from('hilo y trama. '.repeat(500));
  it('is the same in each encoding, made once', async () => {
    const content = new EncodedContent(text, 'many');
    expect(zlib.brotliDecompressSync(await content.bytes('br')).equals(text)).toBe(true);
    expect(zlib.gunzipSync(await content.bytes('gzip')).equals(text)).toBe(true);
    expect(await content.bytes('br')).toBe(await content.bytes('br'));
    expect(content.encodingFor('br')).toBe('br');
  });
  it('is told apart by strong ETags, one for each encoding', () => {
    const etag = (body: string) => new EncodedContent(Buffer.from(body), 'once').etag('br');
    expect(etag('a')).toBe(etag('a'));
    expect(etag('a')).not.toBe(etag('b'));
    const content = new EncodedContent(text, 'once');
    const tags = (['identity', 'br', 'gzip'] as const).map((one) => content.etag(one));
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/);
  });
  it.each([
    [null, undefined],
    ['"other"', undefined],
    ['*', 'identity'],
    ['{br}', 'br'],
    ['W/{gzip}', 'gzip'],
    ['"other", {identity}', 'identity'],
  ] as const)('is what a browser with If-None-Match %s holds', (header, encoding) => {
    const content = new EncodedContent(text, 'once');
    const told = header?.replace(/\{(\w+)\}/, (_, one) => content.etag(one as 'br')) ?? null;
    expect(content.held(told)).toBe(encoding && content.etag(encoding));
  });
  it('is counted as it is made', async () => {
    const content = new EncodedContent(text, 'kept');
    const made: number[] = [];
    content.onMade = (bytes) => made.push(bytes);
    expect([content.length, content.made('br')]).toEqual([text.length, undefined]);
    const packed = await content.bytes('br');
    expect(made).toEqual([packed.length]);
    expect(content.made('br')).toBe(packed);
    expect(content.length).toBe(text.length + packed.length);
  });
  it('stays as it is when small or compressed already', () => {
    expect(new EncodedContent(Buffer.from('a'), 'once').encodingFor('br')).toBe('identity');
    expect(new EncodedContent(text, 'never').encodingFor('br')).toBe('identity');
  });
});

it.each([
  ['text/html; charset=utf-8', true],
  ['text/x-script', true],
  ['application/json', true],
  ['image/svg+xml', true],
  ['application/atom+xml; charset=utf-8', true],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', false],
  ['application/pdf', false],
  [null, false],
])('%s is text: %s', (type, expected) => expect(isTextual(type)).toBe(expected));
