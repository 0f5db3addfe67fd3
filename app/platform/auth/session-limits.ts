const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a session lives without being used, and at most, in milliseconds. */
const limits = {
  member: { idle: 12 * hour, absolute: 7 * day },
  networkAdministrator: { idle: 30 * minute, absolute: 12 * hour },
} as const;

/** The longest that any session lives, in seconds: the cookie's age. */
export const longestSession = limits.member.absolute / 1000;

/** How long a browser is known again without being seen, in days. Browsers keep no cookie longer. */
export const deviceDays = 400;

/** A session's use is written down at most this often, in milliseconds. */
export const touchInterval = minute;

function limitsOf(person: { isNetworkAdmin: boolean }) {
  return limits[person.isNetworkAdmin ? 'networkAdministrator' : 'member'];
}

/** When a session that begins now ends: unused, and in any case. */
export function firstExpiry(person: { isNetworkAdmin: boolean }, now: Date) {
  const { idle, absolute } = limitsOf(person);
  return {
    expiresAt: new Date(now.getTime() + idle),
    absoluteExpiresAt: new Date(now.getTime() + absolute),
  };
}

/** When a session that is used now ends if it is not used again; never past its absolute limit. */
export function nextExpiry(
  person: { isNetworkAdmin: boolean },
  session: { absoluteExpiresAt: Date },
  now: Date,
): Date {
  const idle = now.getTime() + limitsOf(person).idle;
  return new Date(Math.min(idle, session.absoluteExpiresAt.getTime()));
}
