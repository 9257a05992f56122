package io.litige.app.security;

import io.litige.api.value.AgentId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on {@code desk.certificate}. */
@Component
class CertificateTable {
    private static final String OF = """
            select certificate, valid_from, valid_to from desk.certificate where agent_id = :agent order by certificate
            """;
    private static final String PUT = """
            insert into desk.certificate (agent_id, certificate, valid_from, valid_to, updated_at)
            values (:agent, :certificate, :from, :to, :at)
            on conflict (agent_id, certificate) do update
            set valid_from = excluded.valid_from, valid_to = excluded.valid_to, updated_at = excluded.updated_at
            """;
    private static final String REMOVE =
            "delete from desk.certificate where agent_id = :agent and certificate = :certificate";
    private static final String HOLDERS = """
            select count(*) from desk.certificate held join desk.staff s on s.agent_id = held.agent_id
            where held.certificate = :certificate and held.valid_from <= :day and held.valid_to >= :day
                and :team = any(s.teams)
            """;

    private final JdbcClient jdbc;

    CertificateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Certificate> of(AgentId agent) {
        return jdbc.sql(OF)
                .param("agent", agent.value())
                .query((row, number) -> new Certificate(
                        row.getString("certificate"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    void put(AgentId agent, Certificate certificate, Instant at) {
        jdbc.sql(PUT)
                .param("agent", agent.value())
                .param("certificate", certificate.certificate())
                .param("from", certificate.validFrom())
                .param("to", certificate.validTo())
                .param("at", Timestamp.from(at))
                .update();
    }

    void remove(AgentId agent, String certificate) {
        jdbc.sql(REMOVE)
                .param("agent", agent.value())
                .param("certificate", certificate)
                .update();
    }

    /** How many of a team hold it on that day. */
    int holders(String team, String certificate, LocalDate day) {
        return jdbc.sql(HOLDERS)
                .param("team", team)
                .param("certificate", certificate)
                .param("day", day)
                .query(Integer.class)
                .single();
    }
}
