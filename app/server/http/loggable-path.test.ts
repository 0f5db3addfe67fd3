import { expect, it } from 'vitest';
import { loggablePath } from './loggable-path.server';

it.each([
  ['/', '/'],
  ['/es/directory', '/es/directory'],
  ['/es/organizations/pop-noj', '/es/organizations/:id'],
  ['/es/resources/protocolo-interno.data', '/es/resources/:id.data'],
  ['/es/resources/edit', '/es/resources/:id'],
  ['/es/workspace.data', '/es/workspace.data'],
  ['/es/invitations/abc.data', '/es/invitations/:id.data'],
  ['/files/0f8fad5b/informe.pdf', '/files/:id/:id'],
  ['/assets/root-Cx1.js', '/assets/:id'],
  ['/health/live', '/health/live'],
  ['/hsds/services/01a231fc', '/hsds/services/:id'],
  ['/data/3w.csv', '/data/:id'],
  ['/es/nombre-de-alguien', '/es/:other'],
  ['/es/ana@example.org', '/es/:other'],
  ['/es/203.0.113.9', '/es/:other'],
  ['/es/Ana%20P%C3%A9rez', '/es/:other'],
  ['/es/es/es/es/es/es/es/es/es/es', '/es/es/es/es/es/es/es/es'],
])('%s is kept as %s', (pathname, expected) => expect(loggablePath(pathname)).toBe(expected));
