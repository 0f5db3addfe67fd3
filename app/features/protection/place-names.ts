const before = [
  'ciudad de',
  'ciudad',
  'la ciudad de',
  'city of',
  'departamento de',
  'departamento del',
  'department of',
  'estado de',
  'state of',
  'provincia de',
  'municipio de',
];
const after = ['city', 'department', 'state'];

// The first word of many names, which says nothing alone.
const commonBeginnings =
  /^(?:san|santa|santo|villa|puerto|nueva|nuevo|la|el|los|las|valle|río|rio|monte|cerro|barrio|colonia)$/i;

/** "Tapachula" for "Tapachula de Córdova y Ordóñez"; nothing for a name that cannot be shortened so. */
function shortForm(name: string): string[] {
  const at = name.search(/ (?:de|del|of) /i);
  if (at < 4) return [];
  const short = name.slice(0, at);
  return commonBeginnings.test(short) ? [] : [short];
}

/**
 * The forms in which texts write the name of a town or region: "Ciudad Juárez" is also "Juárez", and "Ciudad de
 * Guatemala" is "Guatemala City" in English.
 *
 * @param name as the profile has it; empty when it says none
 * @returns the name itself first
 */
export function formsOf(name: string): string[] {
  const lower = name.toLowerCase();
  const prefix = before.find((words) => lower.startsWith(`${words} `));
  const suffix = after.find((words) => lower.endsWith(` ${words}`));
  if (!prefix && !suffix) return [name, ...shortForm(name)];
  const bare = name.slice(prefix ? prefix.length + 1 : 0, suffix ? -suffix.length - 1 : undefined);
  const isTown = /ciudad|city/.test(prefix ?? suffix ?? '');
  const towns = [`Ciudad de ${bare}`, `Ciudad ${bare}`, `${bare} City`, `City of ${bare}`];
  return [name, bare, ...(isTown ? towns : [])];
}
