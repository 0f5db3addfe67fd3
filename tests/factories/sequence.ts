import crypto from 'node:crypto';

/** Some characters that no other test record has, for slugs, names and e-mail addresses. */
export function unique(): string {
  return crypto.randomBytes(5).toString('hex');
}

/** Sixty letters without a place to break the line, as in file names, URLs and e-mail addresses. */
export const unbroken = 'informe_de_seguimiento_de_la_ninez_en_transito_por_la_region';
