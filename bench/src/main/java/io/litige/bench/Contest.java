package io.litige.bench;

/**
 * One row of an answer: our way and the control, which does the least that could do the same work.
 *
 * @param row what is done
 * @param clients how many do it at the same time
 * @param unit of the rates, such as {@code commands/s}
 */
record Contest(String row, int clients, Work ours, String controlName, Work control, String unit) {}
