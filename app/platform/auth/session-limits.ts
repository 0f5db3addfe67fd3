import { day, hour, minute } from '~/platform/durations';

/** The idle and absolute timeouts of sessions, in milliseconds. */
const limits = {
  member: { idle: 12 * hour, absolute: 7 * day },
  networkAdministrator: { idle: 30 * minute, absolute: 12 * hour },
} as const;

/** The longest absolute timeout, in seconds: the cookie's maximum age. */
export const longestSession = limits.member.absolute / 1000;

/** For how many days a browser is recognized without being seen. Browsers keep no cookie longer. */
export const deviceDays = 400;

/** The use of a session is recorded at most this often, in milliseconds. */
export const touchInterval = minute;

function limitsOf(person: { isNetworkAdmin: boolean }) {
  return limits[person.isNetworkAdmin ? 'networkAdministrator' : 'member'];
}

/** When a session that begins now ends: if nobody uses it, and in any case. */
export function firstExpiry(person: { isNetworkAdmin: boolean }, now: Date) {
  const { idle, absolute } = limitsOf(person);
  return {
    expiresAt: new Date(now.getTime() + idle),
    absoluteExpiresAt: new Date(now.getTime() + absolute),
  };
}

/** When a session that is used now ends unless it is used again; never after its absolute timeout. */
export function nextExpiry(
  person: { isNetworkAdmin: boolean },
  session: { absoluteExpiresAt: Date },
  now: Date,
): Date {
  const idle = now.getTime() + limitsOf(person).idle;
  return new Date(Math.min(idle, session.absoluteExpiresAt.getTime()));
}
