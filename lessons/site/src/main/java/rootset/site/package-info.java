/**
 * Builds the static site of the course from the lessons' Markdown: pages, quizzes, glossary,
 * search. {@link rootset.site.Lessons} is the command, {@link rootset.site.Site} the front door.
 */
package rootset.site;
