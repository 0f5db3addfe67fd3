// A place on somebody's disk or in their network: on Windows, on a Mac, on Unix.
const windows = /(?:^|[^a-z])[a-z]:[\\/](?!\/)|(?:^|[\s"'(=;])\\\\[\w.$-]+\\/i;
const unix =
  /(?:^|[\s"'(=;])(?:\/(?:Users|home|root|Volumes|private|var|tmp|mnt|media|storage|data|sdcard)\/|~\/)/i;
const url = /(?:^|[^a-z])file:\/{0,3}/i;

/** Whether a text holds a place on somebody's disk, which often has their name. @param {string} text */
export function hasLocalPath(text) {
  return windows.test(text) || unix.test(text) || url.test(text);
}
