/**
 * Parses the command line with which the Prisma CLI calls the native engine.
 *
 * @param {string[]} argv arguments without node and script
 * @returns {{ command: string[], options: { url?: string, datamodels: string[] } }}
 */
export function parseArguments(argv) {
  const command = [];
  const named = {};
  const datamodels = [];
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index];
    if (argument === '--datamodels' || argument === '-d') datamodels.push(argv[(index += 1)]);
    else if (argument.startsWith('--') && argument !== '--version')
      named[argument.slice(2)] = argv[(index += 1)];
    else command.push(argument);
  }
  const url = named.datasource ? JSON.parse(named.datasource).url : undefined;
  return { command, options: { url, datamodels } };
}
