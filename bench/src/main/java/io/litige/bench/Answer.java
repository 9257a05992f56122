package io.litige.bench;

/**
 * One measured row, as it stands in the JSON file.
 *
 * @param ours median rate of our way
 * @param control median rate of the control
 * @param ratio median of the rounds' ratios; each round compares neighbours in time
 */
record Answer(
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
