/**
 * A run as a stream of events: recorded while it happens, read back, and replayed.
 *
 * <p>A recording is a text of lines, each a JSON object. The first line is the header:
 *
 * <pre>
 * {"rootset":"recording","version":1,"collector":NAME,
 *  "heapWords":N,"pageWords":N,"headerWords":0|1,["words":"tagged",]
 *  "shapes":[{"name":NAME,"refs":N,"data":N,"kind":"plain"|"weak"|"ephemeron"|"code"}, …]}
 * </pre>
 *
 * <p>Every other line is an event; its key {@code e} tells which. An object is named by its number,
 * which counts births from 1 and stays the same when the object moves. Where an object is referred
 * to, 0 is null, and -1 is a reference to a place at which no object stands: a fault of the
 * collector.
 *
 * <pre>
 * {"e":"op","line":N,"text":TEXT}                the program begins the operation in a line
 * {"e":"shape","name":NAME, … }                  a shape that the header does not have
 * {"e":"alloc","id":N,"at":ADDRESS,"shape":N,"words":N}   a birth; shapes count from 0
 * {"e":"label","id":N,"text":TEXT}               what the program calls an object from now on
 * {"e":"name","id":N,"field":N,"name":NAME}      what the program calls a field of an object
 * {"e":"write","id":HOLDER,"field":N,"to":N}     the program writes a reference field
 * {"e":"fill","id":HOLDER,"field":N,"count":N,"to":N}   it writes so many fields alike
 * {"e":"data","id":HOLDER,"index":N,"value":N}   the program writes a data word
 * {"e":"local","slot":N,"name":NAME,"to":N}      a slot of the top frame refers to an object
 * {"e":"local","slot":N,"name":NAME,"value":N}   a slot of the top frame holds a number
 * {"e":"global","slot":N,"name":NAME,"to":N}     a global variable refers to an object
 * {"e":"handle","slot":N,"to":N}                 a handle refers to an object
 * {"e":"enter","name":FUNCTION,"slots":N}        a call; with a name, it begins without slots
 * {"e":"leave"}                                  the top frame goes
 * {"e":"print","text":TEXT}                      the program prints a line
 * {"e":"mark","id":N}                            the collector marks an object
 * {"e":"scan","id":N}                            it has visited every field of an object
 * {"e":"move","id":N,"at":ADDRESS}               the collector moved an object
 * {"e":"free","id":N}                            the collector reclaims an object
 * {"e":"clear","id":HOLDER,"field":N}            the collector clears a weak field
 * {"e":"finalize","token":N}                     the collector queues a token
 * {"e":"page","page":N,"space":NAME}             a page belongs to a space from now on
 * {"e":"begin","pause":KIND}                     the program waits: full, young, step or sweep
 * {"e":"end","pause":KIND,"units":N}             the program goes on, after so much work
 * </pre>
 *
 * <p>A new slot of a frame or of the globals is always the next one. A word belongs to the page
 * whose number, from 0, is its address divided by {@code pageWords}; the space of a page has an
 * empty name until an event tells another. Readers ignore keys that they do not know.
 */
package rootset.recording;
