/** What grading ends in: verdicts, points and feedback, as plain data that reports are made of. */
package rootset.judge.score;
