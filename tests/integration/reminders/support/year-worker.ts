// One of several processes that send reminders, with a clock that the test sets: `clock MS` on stdin sets it,
// `go` makes it look for jobs. It reports on stdout.
import readline from 'node:readline';
import { reminding } from '~/features/organizations/freshness/reminding.server';
import { setClock } from '~/platform/clock.server';
import { connectDatabase } from '~/platform/db/client.server';
import { loadEnvironment } from '~/platform/env.server';
import { nudgeJobs, startJobs } from '~/platform/jobs/runner.server';

const { databaseUrl = '' } = loadEnvironment();
connectDatabase(databaseUrl, { connections: 3 });
let started = false;

readline.createInterface(process.stdin).on('line', (line) => {
  const [word, time] = line.split(' ');
  if (word === 'clock') {
    setClock(() => new Date(Number(time)));
    // Started only now, so that nothing happens at the machine's own time.
    if (!started) startJobs(databaseUrl, [reminding]);
    started = true;
    console.log('set');
  } else nudgeJobs();
});
console.log('ready');
