/** What the operations of the engine take, each alone and each checked to be what it is called. */
package rootset.bench;
