import { describe, expect, it } from 'vitest';
import { slugFrom } from './slug';

describe('slugFrom', () => {
  it('writes names as addresses', () => {
    expect(slugFrom('Asociación Pop No’j', 80)).toBe('asociacion-pop-noj');
    expect(slugFrom('  Niñez & Migración, A.C. ', 80)).toBe('ninez-migracion-a-c');
    expect(slugFrom('日本', 80)).toBe('');
  });

  it('cuts between words, and inside one only when it is too long', () => {
    expect(slugFrom('casa alianza honduras', 13)).toBe('casa-alianza');
    expect(slugFrom('casa alianza honduras', 12)).toBe('casa-alianza');
    expect(slugFrom('casa alianza honduras', 11)).toBe('casa');
    expect(slugFrom('supercalifragilistico', 5)).toBe('super');
  });
});
