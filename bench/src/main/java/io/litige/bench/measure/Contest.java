package io.litige.bench.measure;

/**
 * One row of an answer: our way and the control, which does the least that could do the same work.
 *
 * @param row what is done
 * @param clients how many do it at the same time
 * @param unit of both figures
 */
public record Contest(String row, int clients, Entrant ours, Entrant control, String unit) {}
