import tryton from '../../sources/tryton/index.ts';
import { start } from '../../sources/tryton/sandbox/index.ts';
import { describeSource } from './contract.ts';
const backend = process.env['B'] === 'postgres' ? 'postgres' : 'sqlite';
describeSource('tryton', tryton, (request) => start({ ...request, dir: `/var/tmp/ucg-tryton/c-${backend}`, backend, progress: (l) => console.log(l) }));
