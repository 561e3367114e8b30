package rootset.exercises.fixedapp;

import rootset.testkit.Drives;

/** Drives {@code FixedApp}: makes apps, and sends visitors. */
@Drives("rootset.exercises.fixedapp.FixedApp")
interface FixedApps {
  App createFixedApp();

  @Drives("rootset.exercises.fixedapp.Traffic")
  void cachePages(App app, int first, int last);

  @Drives("rootset.exercises.fixedapp.Traffic")
  String[] cachedPages(App app, int first, int last);

  @Drives("rootset.exercises.fixedapp.Traffic")
  void cacheLetters(App app, int first, int letters);

  @Drives("rootset.exercises.fixedapp.Traffic")
  void cacheUnderLongKeys(App app, int first, int pages);

  @Drives("rootset.exercises.fixedapp.Traffic")
  void rewriteLetter(App app, int times);

  @Drives("rootset.exercises.fixedapp.Traffic")
  void subscribe(App app, int subscribers);

  @Drives("rootset.exercises.fixedapp.Traffic")
  void visit(App app, int first, int visitors);

  @Drives("rootset.exercises.fixedapp.Traffic")
  void rewrite(App app, int first, int times);

  @Drives("rootset.exercises.fixedapp.Traffic")
  void openReports(App app, int reports, int rows);
}
