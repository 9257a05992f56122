package io.litige.bench.measure;

/**
 * One measured row, as it stands in the JSON file.
 *
 * @param ours median figure of our way
 * @param control median figure of the control
 * @param ratio median of ours / control, round by round; each round compares neighbours in time
 * @param unit a rate such as {@code commands/s}, where more is better, or a time or size, where less is
 * @param rounds that count; discarded ones do not
 */
public record Answer(
        String question,
        String row,
        int clients,
        double ours,
        double control,
        String controlName,
        double ratio,
        double ratioMin,
        double ratioMax,
        String unit,
        int rounds) {}
