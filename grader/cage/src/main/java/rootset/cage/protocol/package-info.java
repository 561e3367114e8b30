/**
 * The language that judge and cage speak: length-prefixed frames of tagged values over a pair of
 * pipes. Closed (no Java serialization), bounded in size and depth, the same code on both sides.
 */
package rootset.cage.protocol;
