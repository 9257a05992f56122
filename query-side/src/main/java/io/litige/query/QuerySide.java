package io.litige.query;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Everything the query side contributes to a process; the runnable imports it, by shape. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class QuerySide {}
