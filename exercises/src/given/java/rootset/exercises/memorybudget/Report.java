package rootset.exercises.memorybudget;

import java.util.List;

/**
 * What is known about all payments of a source. Amounts are in cents; without payments, all numbers
 * are 0 and the list is empty.
 *
 * @param payments how many there were
 * @param total all amounts together
 * @param smallest the smallest amount
 * @param largest the largest amount
 * @param mean the total divided by the payments, rounded down
 * @param median the amount in the middle if all are put in order; of two in the middle, the smaller
 * @param customers how many different customers paid
 * @param bestShops the names of the three shops that took in most, best first; of shops that took
 *     in the same, the one whose name comes first. Fewer if there are fewer shops
 */
public record Report(
    long payments,
    long total,
    int smallest,
    int largest,
    long mean,
    int median,
    int customers,
    List<String> bestShops) {}
