package io.litige.app;

import io.litige.app.wiring.DatabaseAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The real application, on a free port, with a database and a data directory of its own. */
public final class TestApplication {
    private TestApplication() {}

    public static ConfigurableApplicationContext start(String... settings) {
        return start(Database.fresh(), List.of(), settings);
    }

    /**
     * @param profiles the shape; none = both sides
     * @param settings further {@code key=value}
     */
    public static ConfigurableApplicationContext start(
            DatabaseAccess access, List<String> profiles, String... settings) {
        return start(access, profiles, List.of(), settings);
    }

    /**
     * @param parts components of the test itself
     */
    public static ConfigurableApplicationContext start(
            DatabaseAccess access, List<String> profiles, List<Class<?>> parts, String... settings) {
        var all = new ArrayList<>(Arrays.asList(Database.settings(access)));
        all.add("server.port=0");
        all.add("litige.data-directory=" + temporary());
        all.add("spring.main.web-application-type=" + WebApplicationType.SERVLET);
        all.addAll(Arrays.asList(settings));
        return new SpringApplicationBuilder(LitigeApplication.class)
                .sources(parts.toArray(Class<?>[]::new))
                .profiles(profiles.toArray(String[]::new))
                .run(all.stream().map(setting -> "--" + setting).toArray(String[]::new));
    }

    /** Where it listens. */
    public static String url(ConfigurableApplicationContext application) {
        return "http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    private static String temporary() {
        try {
            return Files.createTempDirectory("litige-test").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
