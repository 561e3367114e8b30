// Binary-trees with JavaScript objects.
'use strict';
const { measure, noteHeap } = require('./measurement.js');

const MIN_DEPTH = 4;
const maxDepth = Number(process.argv[2]);

class Node {
  constructor(left, right) {
    this.left = left;
    this.right = right;
  }
}

function bottomUp(depth) {
  if (depth === 0) {
    return new Node(null, null);
  }
  const left = bottomUp(depth - 1);
  const right = bottomUp(depth - 1);
  return new Node(left, right);
}

function check(tree) {
  return tree.left === null ? 1 : 1 + check(tree.left) + check(tree.right);
}

function stretch() {
  const depth = maxDepth + 1;
  const line = `stretch tree of depth ${depth} check ${check(bottomUp(depth))}\n`;
  noteHeap();
  return line;
}

function manyTrees(depth) {
  const trees = 1 << (maxDepth - depth + MIN_DEPTH);
  let sum = 0;
  for (let i = 0; i < trees; i++) {
    sum += check(bottomUp(depth));
  }
  noteHeap();
  return `${trees} trees of depth ${depth} check ${sum}\n`;
}

measure(() => {
  let out = stretch();
  const longLived = bottomUp(maxDepth);
  for (let depth = MIN_DEPTH; depth <= maxDepth; depth += 2) {
    out += manyTrees(depth);
  }
  return `${out}long-lived tree of depth ${maxDepth} check ${check(longLived)}\n`;
});
