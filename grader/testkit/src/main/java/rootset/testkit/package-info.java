/**
 * What a course's tests are written with: {@link rootset.testkit.Subject subjects} to drive and
 * {@link rootset.testkit.Criterion criteria} to prove. One test source runs in two settings:
 * directly in an IDE or under Surefire, and under the judge against a subject in a cage.
 */
package rootset.testkit;
