package io.litige.app;

import io.litige.command.CommandSide;
import io.litige.query.QuerySide;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/** What one process contains: both sides by default, one of them under the profile {@code command} or {@code query}. */
@Configuration(proxyBeanMethods = false)
public class Shape {
    @Configuration(proxyBeanMethods = false)
    @Profile("command | (!query & !notary)")
    @Import(CommandSide.class)
    static class Commands {}

    @Configuration(proxyBeanMethods = false)
    @Profile("query | (!command & !notary)")
    @Import(QuerySide.class)
    static class Queries {}
}
