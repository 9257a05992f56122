package io.litige.app;

import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts Litige; scans this module only, so that {@link Shape} alone says which sides a process contains. The framework's
 * own JDBC wiring stays out: it would quietly take the dead-letter queues away again.
 */
@SpringBootApplication(exclude = JdbcAutoConfiguration.class)
public class LitigeApplication {
    public static void main(String[] args) {
        SpringApplication.run(LitigeApplication.class, args);
    }
}
