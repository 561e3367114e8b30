/**
 * The untrusted side: a bare JVM that loads a student's classes and does what frames ask. Nothing
 * here guards anything; whatever a student's code does to it, the judge checks what comes out.
 */
package rootset.cage;
