package rootset.judge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import rootset.judge.score.Finding;

/**
 * An exercise's code as it will be graded.
 *
 * @param sources the sources that compiled, by file name; stubs are not among them
 * @param classes class files of sources and of the stubs that stand in, by binary name
 * @param replaced files that were handed in and did not compile: their stubs stand in
 * @param errors what is wrong with those
 * @param impostors classes that would take the place of the course's own
 */
record Code(
    Map<String, String> sources,
    Map<String, byte[]> classes,
    Set<String> replaced,
    List<Finding> errors,
    List<String> impostors) {}
