package rootset.judge.count;

import java.util.List;

/**
 * What to charge for a call.
 *
 * @param charge a method of {@link rootset.cage.Charges}
 * @param operands what to hand to it, by position: the receiver, if there is one, then arguments
 */
record Price(String charge, List<Integer> operands) {}
