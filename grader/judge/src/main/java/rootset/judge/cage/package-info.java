/**
 * The judge's side of a cage: starts the process, speaks with it, ends it, and turns its objects
 * into subjects for tests. Nothing that comes out of a cage is believed beyond being an answer.
 */
package rootset.judge.cage;
