import crypto from 'node:crypto';

/** A few letters that no other record of the tests has, for slugs, names and addresses. */
export function unique(): string {
  return crypto.randomBytes(5).toString('hex');
}

/** Sixty letters that no line break parts, as file names, URLs and e-mail addresses have them. */
export const unbroken = 'informe_de_seguimiento_de_la_ninez_en_transito_por_la_region';
