import { actOnAlert } from '~/features/alerts/judge-alert.server';
import { savePostText } from '~/features/threads/translate-post.server';
import { aPublishedAlert } from '../../../factories/alerts';
import type { Deed } from './deed-world';

/** Operations on alerts. */
export const deedsOfAlerts: Deed[] = [
  [
    'an alert that is published, edited, judged, updated and cancelled',
    [
      'alert.publish staff own',
      'alert.edit staff own',
      'alert.doubt partner other',
      'alert.confirm partner other',
      'alert.update staff own',
      'alert.cancel staff own',
    ],
    async ({ staff, partner }) => {
      const slug = await aPublishedAlert(staff.actor);
      const seen = { sourceRevision: 1, revision: 1, locale: 'es', subject: 'Cambio de horario' };
      await savePostText(staff.actor, slug, 1, { ...seen, body: 'Desde el martes.' });
      await actOnAlert(partner.actor, slug, { do: 'doubt', how: 'Nadie contesta.' }, 'es');
      await actOnAlert(partner.actor, slug, { do: 'confirm', how: 'Vimos el aviso.' }, 'es');
      const newer = await aPublishedAlert(staff.actor, {}, slug);
      await actOnAlert(staff.actor, newer, { do: 'cancel', why: 'Ya no vale.' }, 'es');
    },
  ],
];
