/**
 * The address space: words, pages with mark bitmaps, block headers and the segregated free list.
 */
package rootset.memory;
