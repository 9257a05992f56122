package io.litige.query;

import io.litige.query.dispute.ReleaseSettings;
import io.litige.query.service.SamplingSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Everything the query side contributes to a process; the runnable imports it, by shape. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableConfigurationProperties({ReleaseSettings.class, SamplingSettings.class})
public class QuerySide {}
