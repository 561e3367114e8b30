/**
 * Judges answers that are tests. They run in cages against correct and faulty implementations that
 * wear the same name, in an order that no cage can know. All that comes back is whether tests
 * failed, so only tests that tell the implementations apart gain anything: to forge an answer is no
 * better than to guess it.
 */
package rootset.judge.suite;
