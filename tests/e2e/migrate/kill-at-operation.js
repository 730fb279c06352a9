// Loaded into a process before all else: counts what it does to files of a migration (its journal, its
// lock, the temporary files beside those that it replaces), and kills the process at a given operation,
// in the middle of a write where it is one. Says in the end how many there were.
import { Buffer } from 'node:buffer';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

const killAt = Number(process.env.KILL_AT_OPERATION);
const countFile = process.env.COUNT_OPERATIONS_IN;
const handles = new Set();
let count = 0;

const isOurs = (target) =>
  typeof target === 'number' ? handles.has(target) : String(target).includes('ssot-migrate');

function watch(name, halfDone = () => undefined) {
  const original = fs[name];
  fs[name] = (...args) => {
    if (!isOurs(args[0])) return original(...args);
    count += 1;
    if (count === killAt) {
      halfDone(original, args);
      process.kill(process.pid, 'SIGKILL');
    }
    const result = original(...args);
    if (name === 'openSync') handles.add(result);
    if (name === 'closeSync') handles.delete(args[0]);
    return result;
  };
}

watch('writeSync', (writeSync, [handle, bytes]) => {
  writeSync(handle, Buffer.from(bytes).subarray(0, bytes.length / 2));
});
for (const name of [
  'openSync',
  'closeSync',
  'fsyncSync',
  'fchmodSync',
  'ftruncateSync',
  'mkdirSync',
  'renameSync',
  'rmSync',
])
  watch(name);
syncBuiltinESMExports();

if (countFile) process.on('exit', () => fs.writeFileSync(countFile, String(count)));
