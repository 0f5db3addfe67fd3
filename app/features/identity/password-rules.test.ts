import { describe, expect, it } from 'vitest';
import { isKnownPassword } from './password-rules.server';

describe('isKnownPassword', () => {
  it.each([
    'password1234',
    'Passw0rd!2026',
    'contraseña2026',
    'Contraseña-Contraseña',
    'qwertyuiop12',
    '123456789012',
    'aaaaaaaaaaaaaa',
    'abababababab',
    'Tejido2026Tejido',
    'migrantes2026!',
    'casaalianza123',
    'correct horse battery staple',
    'iloveyou-siempre',
    'guadalupe1531',
  ])('refuses %s', (password) => {
    expect(isKnownPassword(password)).toBe(true);
  });

  it.each([
    'siete garzas cruzan el Usumacinta',
    'vXq9-tRlw-0pZm',
    'lámpara trompo neblina',
    'kettle ozone parsnip',
    '8274 9163 0582 7746',
    'Tejido de cuatro garzas azules',
  ])('accepts %s', (password) => {
    expect(isKnownPassword(password)).toBe(false);
  });

  it('refuses what is made of the person’s own name and address', () => {
    const own = ['Xiomara Zelaya', 'xzelaya@fundacionejemplo.org'];
    expect(isKnownPassword('XiomaraZelaya1', own)).toBe(true);
    expect(isKnownPassword('XiomaraZelaya1')).toBe(false);
  });
});
