/* GCBench with objects from GC_MALLOC. */
#include "measurement.h"

enum { MIN_DEPTH = 4, ARRAY_LENGTH = 500000, PROBE = 1000 };

static int stretch_depth, max_depth;

/* Two references and two numbers that only take room. */
struct node {
  struct node *left;
  struct node *right;
  int i, j;
};

static struct node *new_node(struct node *left, struct node *right) {
  struct node *node = GC_MALLOC(sizeof *node);
  node->left = left;
  node->right = right;
  return node;
}

static void populate(int depth, struct node *node) {
  if (depth > 0) {
    node->left = new_node(NULL, NULL);
    node->right = new_node(NULL, NULL);
    populate(depth - 1, node->left);
    populate(depth - 1, node->right);
  }
}

static struct node *make_tree(int depth) {
  struct node *left, *right;
  if (depth == 0) {
    return new_node(NULL, NULL);
  }
  left = make_tree(depth - 1);
  right = make_tree(depth - 1);
  return new_node(left, right);
}

static int count(const struct node *tree) {
  return tree->left == NULL ? 1 : 1 + count(tree->left) + count(tree->right);
}

static int tree_size(int depth) { return (1 << (depth + 1)) - 1; }

/* Atomic: libgc need not look for references in it, as no other collector here does. */
static double *fractions(void) {
  double *array = GC_MALLOC_ATOMIC(ARRAY_LENGTH * sizeof *array);
  memset(array, 0, ARRAY_LENGTH * sizeof *array);
  for (int i = 1; i < ARRAY_LENGTH / 2; i++) {
    array[i] = 1.0 / i;
  }
  return array;
}

/* As many trees of each kind as have together twice the nodes of the stretch tree. */
static void construct(int depth, struct report *report) {
  int trees = 2 * tree_size(stretch_depth) / tree_size(depth);
  struct node *last = NULL;
  for (int i = 0; i < trees; i++) {
    last = new_node(NULL, NULL);
    populate(depth, last);
  }
  SAY(report, "%d top-down trees of depth %d last %d\n", trees, depth, count(last));
  for (int i = 0; i < trees; i++) {
    last = make_tree(depth);
  }
  SAY(report, "%d bottom-up trees of depth %d last %d\n", trees, depth, count(last));
}

static void run(struct report *report) {
  struct node *long_lived;
  double *array;
  SAY(report, "stretch tree %d\n", count(make_tree(stretch_depth)));
  long_lived = new_node(NULL, NULL);
  populate(max_depth, long_lived);
  array = fractions();
  for (int depth = MIN_DEPTH; depth <= max_depth; depth += 2) {
    construct(depth, report);
  }
  SAY(report, "long-lived tree %d\n", count(long_lived));
  SAY(report, "long-lived array %s\n", array[PROBE] == 1.0 / PROBE ? "intact" : "broken");
}

int main(int argc, char **argv) {
  stretch_depth = argc > 1 ? atoi(argv[1]) : 0;
  max_depth = stretch_depth - 2;
  return measure(run);
}
