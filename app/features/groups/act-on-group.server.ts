import type { Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import type { GroupAction } from './groups.schema';
import {
  changeMembers,
  closeGroup,
  hearOfGroup,
  joinGroup,
  leaveGroup,
  type Acted,
} from './membership.server';
import { changeShelf } from './shelf.server';

/**
 * Does what a button of a group's page says.
 *
 * @returns message keys by field when something must be chosen; `left` when the actor is a member no more; `not-found`
 * when the actor may not do that
 */
export function actOnGroup(actor: Person, slug: string, input: GroupAction): Promise<Acted> {
  return db().$transaction((tx) => {
    switch (input.do) {
      case 'join':
        return joinGroup(tx, actor, slug, input);
      case 'leave':
        return leaveGroup(tx, actor, slug, input);
      case 'level':
        return hearOfGroup(tx, actor, slug, input);
      case 'add':
      case 'take-out':
        return changeShelf(tx, actor, slug, input);
      case 'close':
      case 'reopen':
        return closeGroup(tx, actor, slug, input.do);
      default:
        return changeMembers(tx, actor, slug, input);
    }
  });
}
