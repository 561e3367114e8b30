package rootset.site;

import org.commonmark.node.Node;

/**
 * An answer to choose.
 *
 * @param right whether it is the right one
 * @param text what it says
 * @param misconception the way of thinking that a wrong one stands for; empty for the right one
 * @param why the explanation, without the misconception's name
 */
record Answer(boolean right, Node text, String misconception, Node why) {}
