/**
 * Makes student code count its steps, so that work can be compared without a clock: class files in,
 * class files out. What they count with is {@link rootset.cage.Steps}.
 */
package rootset.judge.count;
