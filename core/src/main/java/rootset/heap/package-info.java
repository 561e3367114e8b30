/** Objects in memory, the program that uses them, and the contract of a collector. */
package rootset.heap;
