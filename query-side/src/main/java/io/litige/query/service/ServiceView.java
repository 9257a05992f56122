package io.litige.query.service;

import io.litige.api.policy.SamplingPolicies;
import io.litige.query.projection.View;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The view of service: targets, resolutions and sampled answers of every dispute. */
@Component
class ServiceView extends View<ServiceRow> {
    private static final int EDITION = 1;

    @Autowired
    ServiceView(ServiceTable table, SamplingSettings settings, JdbcClient jdbc) {
        this(table, settings.policies(), jdbc);
    }

    private ServiceView(ServiceTable table, SamplingPolicies sampling, JdbcClient jdbc) {
        super(
                ServiceProjection.NAME,
                EDITION,
                table.layout(),
                (row, event, version) -> ServiceRow.evolve(row, event, version, sampling),
                jdbc);
    }
}
