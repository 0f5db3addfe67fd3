/**
 * The license of the directory's records: Creative Commons Attribution 4.0. A resource of the library has its own, which
 * its record names.
 */
export const dataLicense = 'https://creativecommons.org/licenses/by/4.0/';
