/* One measured program over libgc: a warm-up pass, then the pass that counts. */
#include <gc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const double MIB = 1 << 20;

/* What a pass found out. */
struct report {
  char text[4096];
  size_t length;
};

#define SAY(report, ...)                                                     \
  ((report)->length += (size_t)snprintf((report)->text + (report)->length,   \
                                        sizeof (report)->text - (report)->length, \
                                        __VA_ARGS__))

static double milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void print_peak_of_process(void) {
  char line[256];
  double kib;
  FILE *status = fopen("/proc/self/status", "r");
  while (status && fgets(line, sizeof line, status)) {
    if (sscanf(line, "VmHWM: %lf", &kib) == 1) {
      printf("%.1f\n", kib / 1024);
      return;
    }
  }
  puts("-");
}

/* Runs the program twice, takes the time of the second pass, prints the lines the script reads. */
static int measure(void (*program)(struct report *)) {
  static struct report first, second;
  double start, elapsed;
  GC_INIT();
  program(&first);
  start = milliseconds();
  program(&second);
  elapsed = milliseconds() - start;
  if (strcmp(first.text, second.text) != 0) {
    fprintf(stderr, "the second pass differs from the first:\n%s", second.text);
    return EXIT_FAILURE;
  }
  fputs(second.text, stdout);
  printf("measured %.3f none %.1f ", elapsed,
         (double)(GC_get_heap_size() + GC_get_unmapped_bytes()) / MIB);
  print_peak_of_process();
  return EXIT_SUCCESS;
}
