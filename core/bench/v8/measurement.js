// One measured program in V8: a warm-up pass, then the pass that counts.
'use strict';
const fs = require('fs');
const v8 = require('v8');

const MIB = 1 << 20;
let largest = 0;

/** Notes how large the heap is; programs call it where it is largest. */
function noteHeap() {
  largest = Math.max(largest, v8.getHeapStatistics().total_heap_size);
}

/** Runs the program twice, takes the time of the second pass, prints the lines the script reads. */
function measure(program) {
  const expected = program();
  const start = process.hrtime.bigint();
  const check = program();
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (check !== expected) {
    throw new Error(`the second pass differs from the first:\n${check}`);
  }
  const limit = v8.getHeapStatistics().heap_size_limit / MIB;
  const numbers = [milliseconds.toFixed(3), limit.toFixed(1), (largest / MIB).toFixed(1)];
  process.stdout.write(`${check}measured ${numbers.join(' ')} ${peakOfProcess()}\n`);
}

function peakOfProcess() {
  const status = '/proc/self/status';
  if (!fs.existsSync(status)) {
    return '-';
  }
  const line = /VmHWM:\s*(\d+)/.exec(fs.readFileSync(status, 'utf8'));
  return line ? (Number(line[1]) / 1024).toFixed(1) : '-';
}

module.exports = { measure, noteHeap };
