// GCBench with JavaScript objects.
'use strict';
const { measure, noteHeap } = require('./measurement.js');

const MIN_DEPTH = 4;
const ARRAY_LENGTH = 500000;
const PROBE = 1000;
const stretchDepth = Number(process.argv[2]);
const maxDepth = stretchDepth - 2;

/** Two references and two numbers that only take room. */
class Node {
  constructor(left, right) {
    this.left = left;
    this.right = right;
    this.i = 0;
    this.j = 0;
  }
}

function populate(depth, node) {
  if (depth > 0) {
    node.left = new Node(null, null);
    node.right = new Node(null, null);
    populate(depth - 1, node.left);
    populate(depth - 1, node.right);
  }
}

function makeTree(depth) {
  if (depth === 0) {
    return new Node(null, null);
  }
  const left = makeTree(depth - 1);
  const right = makeTree(depth - 1);
  return new Node(left, right);
}

function count(tree) {
  return tree.left === null ? 1 : 1 + count(tree.left) + count(tree.right);
}

function treeSize(depth) {
  return (1 << (depth + 1)) - 1;
}

// Not a Float64Array: its elements would lie outside the heap that is collected. Filled with a
// fraction, so that V8 keeps doubles from the start.
function fractions() {
  const array = new Array(ARRAY_LENGTH).fill(0.5);
  for (let i = 1; i < ARRAY_LENGTH / 2; i++) {
    array[i] = 1.0 / i;
  }
  return array;
}

/** As many trees of each kind as have together twice the nodes of the stretch tree. */
function construct(depth) {
  const trees = Math.floor((2 * treeSize(stretchDepth)) / treeSize(depth));
  let last = null;
  for (let i = 0; i < trees; i++) {
    last = new Node(null, null);
    populate(depth, last);
  }
  const topDown = count(last);
  for (let i = 0; i < trees; i++) {
    last = makeTree(depth);
  }
  noteHeap();
  return (
    `${trees} top-down trees of depth ${depth} last ${topDown}\n` +
    `${trees} bottom-up trees of depth ${depth} last ${count(last)}\n`
  );
}

measure(() => {
  let out = `stretch tree ${count(makeTree(stretchDepth))}\n`;
  noteHeap();
  const longLived = new Node(null, null);
  populate(maxDepth, longLived);
  const array = fractions();
  for (let depth = MIN_DEPTH; depth <= maxDepth; depth += 2) {
    out += construct(depth);
  }
  out += `long-lived tree ${count(longLived)}\n`;
  return `${out}long-lived array ${array[PROBE] === 1.0 / PROBE ? 'intact' : 'broken'}\n`;
});
