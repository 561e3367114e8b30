/** Small text programs of heap operations: parsing them, and running them on a collector. */
package rootset.scenario;
