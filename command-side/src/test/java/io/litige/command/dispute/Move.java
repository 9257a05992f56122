package io.litige.command.dispute;

import io.litige.api.access.Step;

/**
 * One thing somebody tries. Everything it leaves open follows from its own dice, so that it stays the same when the moves
 * before it are left out.
 *
 * @param dice who, on which dispute, with which values, and how much later
 */
record Move(Step step, long dice) {
    @Override
    public String toString() {
        return step + "#" + Long.toHexString(dice);
    }
}
