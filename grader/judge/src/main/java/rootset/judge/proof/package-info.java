/** Proofs that a course is sound: its trees, texts, stubs, solutions and known-wrong answers. */
package rootset.judge.proof;
