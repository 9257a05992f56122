package io.litige.command.recourse;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Mediators and time limits as configured, in any order.
 *
 * @param sector the company's own; decides its mediator
 */
@ConfigurationProperties("litige.recourse")
public record RecourseSettings(
        @DefaultValue("none") String sector,
        @DefaultValue List<Mediator> mediators,
        @DefaultValue List<MediationRules> rules,
        @DefaultValue List<RecourseText> texts) {
    /**
     * @throws IllegalArgumentException when they contradict each other; the process does not start then
     */
    public Recourse recourse() {
        return new Recourse(sector, mediators, rules, texts);
    }
}
