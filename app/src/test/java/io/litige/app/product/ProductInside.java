package io.litige.app.product;

import io.litige.app.Database;
import io.litige.app.LitigeApplication;
import io.litige.app.Scratch;
import io.litige.app.wiring.DatabaseAccess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The product in the process of the test, whose parts can be looked at; on a port and a data directory of its own. */
public final class ProductInside implements AutoCloseable {
    private static final String DIRECTORY = "litige.data-directory=";

    private final ConfigurableApplicationContext context;
    private final Door door;

    private ProductInside(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        this.door = new Door("http://127.0.0.1:" + port, data);
    }

    /** The one that every test may use which neither closes it nor asks for an empty one. */
    public static ProductInside shared() {
        return Shared.PRODUCT;
    }

    /**
     * As a newcomer starts it, with its embedded database.
     *
     * @param data kept by the caller, so that it can be started again on the same data
     * @param settings such as {@code litige.demo.disputes=200}
     */
    public static ProductInside embedded(Path data, String... settings) {
        return run(data, List.of(), List.of(), Arrays.asList(settings));
    }

    /**
     * On a database of the one server of this test process, which takes less time.
     *
     * @param profiles the shape; none = both sides
     */
    public static ProductInside start(DatabaseAccess access, List<String> profiles, String... settings) {
        return start(access, profiles, List.of(), settings);
    }

    /**
     * @param parts components of the test itself
     */
    public static ProductInside start(
            DatabaseAccess access, List<String> profiles, List<Class<?>> parts, String... settings) {
        var all = new ArrayList<>(Arrays.asList(Database.settings(access)));
        all.addAll(Arrays.asList(settings));
        return run(directory(all), profiles, parts, all);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public Door door() {
        return door;
    }

    public Caller as(String user) {
        return door.as(user);
    }

    @Override
    public void close() {
        context.close();
    }

    private static ProductInside run(
            Path data, List<String> profiles, List<? extends Class<?>> parts, List<String> settings) {
        var all = new ArrayList<>(settings);
        all.add("server.port=0");
        all.removeIf(setting -> setting.startsWith(DIRECTORY));
        all.add(DIRECTORY + data);
        return new ProductInside(
                new SpringApplicationBuilder(LitigeApplication.class)
                        .sources(parts.toArray(Class<?>[]::new))
                        .profiles(profiles.toArray(String[]::new))
                        .run(all.stream().map(setting -> "--" + setting).toArray(String[]::new)),
                data);
    }

    /** The one that is set, or one of its own. */
    private static Path directory(List<String> settings) {
        return settings.stream()
                .filter(setting -> setting.startsWith(DIRECTORY))
                .map(setting -> Path.of(setting.substring(DIRECTORY.length())))
                .findFirst()
                .orElseGet(() -> Scratch.directory("product"));
    }

    /** Started by the first test that asks, ended with the test process. */
    private static final class Shared {
        static final ProductInside PRODUCT = start();

        private static ProductInside start() {
            var product = ProductInside.start(Database.fresh(), List.of(), List.of(MovableClock.class));
            Scratch.atEnd(product::close);
            return product;
        }
    }
}
