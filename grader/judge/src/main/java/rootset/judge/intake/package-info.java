/**
 * Takes submissions in: from folders, archives and the downloads of learning platforms to source
 * texts, and nothing else. {@link rootset.judge.intake.Intake} is the front door.
 */
package rootset.judge.intake;
