/** The pattern of SQL's LIKE for texts that contain these words, in which no sign of theirs has a meaning. */
export function containing(words: string): string {
  return `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
