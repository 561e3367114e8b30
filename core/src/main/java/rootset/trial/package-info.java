/** Collectors on trial: random programs under stress, judged by the oracle. */
package rootset.trial;
