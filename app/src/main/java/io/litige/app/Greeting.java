package io.litige.app;

import io.litige.app.wiring.DataDirectory;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The one line a newcomer needs at the end of the start. */
@Component
class Greeting {
    private static final Logger log = LoggerFactory.getLogger(Greeting.class);

    private final DataDirectory directory;
    private final Environment environment;

    Greeting(DataDirectory directory, Environment environment) {
        this.directory = directory;
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            var url = "http://" + environment.getProperty("server.address", "localhost") + ":"
                    + web.getWebServer().getPort();
            var credentials = directory.root().resolve("DEMO-CREDENTIALS.txt");
            log.info(
                    "Litige is ready at {} | API: {}/swagger-ui.html{}",
                    url,
                    url,
                    Files.exists(credentials) ? " | demo credentials: " + credentials : "");
        }
    }
}
