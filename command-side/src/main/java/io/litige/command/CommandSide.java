package io.litige.command;

import io.litige.api.access.Levels;
import io.litige.command.aftercare.QualitySettings;
import io.litige.command.calendar.CalendarSettings;
import io.litige.command.contribution.DepartmentSettings;
import io.litige.command.correspondence.MessageSettings;
import io.litige.command.dispatch.UnknownDisputes;
import io.litige.command.evidence.EvidenceSettings;
import io.litige.command.facts.Desk;
import io.litige.command.facts.Fees;
import io.litige.command.facts.Frequency;
import io.litige.command.facts.Grants;
import io.litige.command.facts.Marks;
import io.litige.command.facts.OtherDisputes;
import io.litige.command.facts.Records;
import io.litige.command.facts.Skills;
import io.litige.command.policy.NegotiationPolicies;
import io.litige.command.policy.Palettes;
import io.litige.command.policy.ProcedurePolicies;
import io.litige.command.policy.SeverityPolicies;
import io.litige.command.policy.TermsRegistry;
import io.litige.command.privacy.RetentionSettings;
import io.litige.command.recourse.RecourseSettings;
import java.time.Clock;
import org.axonframework.commandhandling.CommandBus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Everything the command side contributes to a process; the runnable imports it, by shape. The process provides a
 * {@link Clock}, Axon with the beans {@code disputeSnapshots} and {@code disputeCache}, a data source and the blob store.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableScheduling
@EnableConfigurationProperties({
    CalendarSettings.class,
    EvidenceSettings.class,
    SeverityPolicies.class,
    RecourseSettings.class,
    DepartmentSettings.class,
    ProcedurePolicies.class,
    NegotiationPolicies.class,
    MessageSettings.class,
    TermsRegistry.class,
    Palettes.class,
    QualitySettings.class,
    RetentionSettings.class
})
public class CommandSide {
    @Bean
    Desk desk(
            Clock clock,
            CalendarSettings settings,
            SeverityPolicies severity,
            Frequency frequency,
            Grants grants,
            Fees fees,
            RecourseSettings recourse,
            NegotiationPolicies negotiation,
            MessageSettings messages,
            Marks marks,
            Records records,
            TermsRegistry terms,
            OtherDisputes others,
            DepartmentSettings departments,
            Palettes palettes,
            Levels levels,
            ProcedurePolicies procedures,
            Skills skills,
            QualitySettings quality,
            RetentionSettings retention) {
        return new Desk(
                clock,
                settings.calendar(),
                severity,
                frequency,
                grants,
                fees,
                recourse.recourse(),
                negotiation,
                messages.correspondence(),
                marks,
                records,
                terms,
                others,
                departments.departments(),
                palettes,
                levels,
                procedures,
                skills,
                quality.policies(),
                retention.policies());
    }

    @Autowired
    void refuseUnknownDisputes(CommandBus commands) {
        commands.registerHandlerInterceptor(new UnknownDisputes());
    }
}
