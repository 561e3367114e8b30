/* Binary-trees with objects from GC_MALLOC. */
#include "measurement.h"

enum { MIN_DEPTH = 4 };

static int max_depth;

struct node {
  struct node *left;
  struct node *right;
};

static struct node *new_node(struct node *left, struct node *right) {
  struct node *node = GC_MALLOC(sizeof *node);
  node->left = left;
  node->right = right;
  return node;
}

static struct node *bottom_up(int depth) {
  struct node *left, *right;
  if (depth == 0) {
    return new_node(NULL, NULL);
  }
  left = bottom_up(depth - 1);
  right = bottom_up(depth - 1);
  return new_node(left, right);
}

static int check(const struct node *tree) {
  return tree->left == NULL ? 1 : 1 + check(tree->left) + check(tree->right);
}

static void many_trees(int depth, struct report *report) {
  int trees = 1 << (max_depth - depth + MIN_DEPTH);
  int sum = 0;
  for (int i = 0; i < trees; i++) {
    sum += check(bottom_up(depth));
  }
  SAY(report, "%d trees of depth %d check %d\n", trees, depth, sum);
}

static void run(struct report *report) {
  struct node *long_lived;
  int stretch = max_depth + 1;
  SAY(report, "stretch tree of depth %d check %d\n", stretch, check(bottom_up(stretch)));
  long_lived = bottom_up(max_depth);
  for (int depth = MIN_DEPTH; depth <= max_depth; depth += 2) {
    many_trees(depth, report);
  }
  SAY(report, "long-lived tree of depth %d check %d\n", max_depth, check(long_lived));
}

int main(int argc, char **argv) {
  max_depth = argc > 1 ? atoi(argv[1]) : 0;
  return measure(run);
}
