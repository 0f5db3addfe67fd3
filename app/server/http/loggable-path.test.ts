import { expect, it } from 'vitest';
import { loggablePath } from './loggable-path.server';

it.each([
  ['/', '/'],
  ['/es/directory', '/es/directory'],
  ['/es/organizations/pop-noj', '/es/organizations/pop-noj'],
  ['/es/workspace.data', '/es/workspace.data'],
  ['/es/invitations/abc', '/es/invitations/:token'],
  ['/es/invitations/abc.data', '/es/invitations/:token'],
  ['/es/password/reset/abc', '/es/password/reset/:token'],
  ['/es/login/lost/abc', '/es/login/lost/:token'],
  ['/files/0f8fad5b/informe.pdf', '/files/:id/:name'],
  ['/assets/root-Cx1.js', '/assets/:asset'],
  ['/es/ana@example.org', '/es/:other'],
  ['/es/203.0.113.9', '/es/:other'],
  [`/es/${'a'.repeat(65)}`, '/es/:other'],
  ['/es/Ana%20P%C3%A9rez', '/es/:other'],
  ['/a/b/c/d/e/f/g/h/i/j', '/a/b/c/d/e/f/g/h'],
])('%s is kept as %s', (pathname, expected) => expect(loggablePath(pathname)).toBe(expected));
