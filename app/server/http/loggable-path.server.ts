const plain = /^[a-z][a-z0-9-]{0,63}(?:\.data)?$/;
const mostSegments = 8;
// The words of our addresses that a secret follows.
const beforeTokens = new Set([
  ...['invitations', 'reset', 'lost', 'shared', 'still-right', 'stop'],
  'takeaways',
]);

/**
 * An address as the log may keep it: no query, no token, no file's name, and nothing else that is not
 * plainly a word of our addresses.
 */
export function loggablePath(pathname: string): string {
  const segments = pathname.split('/').slice(1, mostSegments + 1);
  const masked = segments.map((segment, index) => {
    const before = segments[index - 1];
    if (before && beforeTokens.has(before)) return ':token';
    if (segments[0] === 'files' && index > 0) return index === 1 ? ':id' : ':name';
    if (segments[0] === 'assets' && index > 0) return ':asset';
    return segment === '' || plain.test(segment) ? segment : ':other';
  });
  return `/${masked.join('/')}`;
}
