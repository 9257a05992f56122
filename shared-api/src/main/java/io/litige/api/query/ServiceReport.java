package io.litige.api.query;

import io.litige.api.query.RecurrenceQuery.Period;
import io.litige.api.value.ClockKind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How quickly and how well customers are answered, by team and never by person. Speed never stands alone: beside it stand
 * how many disputes came back and what the answers were worth (requirement 31).
 */
public record ServiceReport(Period period, List<TeamService> teams, AsOf asOf) {
    public ServiceReport {
        teams = List.copyOf(teams);
    }

    /**
     * @param inTime of the targets due in the period, those met in time
     * @param reopened of the resolutions of the period, those that did not last
     */
    public record TeamService(String team, List<Attainment> inTime, Proportion reopened, Quality quality) {
        public TeamService {
            inTime = List.copyOf(inTime);
        }
    }

    public record Attainment(ClockKind clock, Proportion met) {}

    /**
     * What the sampled answers of the period are worth.
     *
     * @param sampled answers in the sample
     * @param reviewed of them, those looked at again
     * @param score mean of all marks, 1 to 5; null below {@code smallest} reviews
     */
    public record Quality(
            long sampled, long reviewed, @Nullable BigDecimal score, int smallest) {}
}
