/** The student's kit: what of the staff's checkout goes into it, and how it is written. */
package rootset.judge.kit;
