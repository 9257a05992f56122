package io.litige.app.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The four ways into the database, each with the least rights its work needs.
 *
 * @param owner owns the schemas and runs the migrations, only at start
 * @param app appends events, writes views and working tables
 * @param keyvault sees the keys and nothing else
 * @param notary reads events and writes the log they are sealed in
 */
public record DatabaseAccess(Login owner, Login app, Login keyvault, Login notary) {
    /** One role at one database. */
    public record Login(String url, String username, String password) {
        /** Connections that are opened when asked for and closed after use. */
        public DataSource single() {
            return new DriverManagerDataSource(url, username, password);
        }

        /**
         * Connections for appending: each call is prepared at once; waiting for other writers, working and silence of
         * the network are bounded, in that order.
         */
        DataSource appending() {
            var properties = new Properties();
            properties.setProperty("ApplicationName", "litige-append");
            properties.setProperty("prepareThreshold", "1");
            properties.setProperty("tcpKeepAlive", "true");
            properties.setProperty("connectTimeout", "5");
            properties.setProperty("socketTimeout", "30");
            properties.setProperty("options", "-c lock_timeout=5s -c statement_timeout=20s");
            var dataSource = new DriverManagerDataSource(url, username, password);
            dataSource.setConnectionProperties(properties);
            return dataSource;
        }

        HikariDataSource pool(String name, int size) {
            var config = new HikariConfig();
            config.setPoolName(name);
            config.setJdbcUrl(url);
            config.setUsername(username);
            config.setPassword(password);
            config.setMaximumPoolSize(size);
            config.setMinimumIdle(Math.min(2, size));
            config.setConnectionTimeout(10_000);
            config.addDataSourceProperty("ApplicationName", name);
            config.addDataSourceProperty("tcpKeepAlive", "true");
            config.addDataSourceProperty("prepareThreshold", "3");
            return new HikariDataSource(config);
        }

        /** Never the password. */
        @Override
        public String toString() {
            return username + "@" + url;
        }
    }

    static DatabaseAccess external(LitigeProperties.Database database, LitigeProperties.Keyvault keyvault) {
        var app = new Login(
                required(database.url(), "litige.database.url"),
                required(database.username(), "litige.database.username"),
                required(database.password(), "litige.database.password"));
        var migration = database.migration();
        var owner = migration.username() == null
                ? app
                : new Login(
                        app.url(),
                        migration.username(),
                        required(migration.password(), "litige.database.migration.password"));
        return new DatabaseAccess(owner, app, keyvaultOf(keyvault, app), notaryOf(database.notary(), app));
    }

    /** Whoever does not seal needs its name alone, for what migrations grant it. */
    private static Login notaryOf(LitigeProperties.Notary notary, Login app) {
        return notary.username() == null
                ? app
                : new Login(app.url(), notary.username(), Objects.requireNonNullElse(notary.password(), ""));
    }

    private static Login keyvaultOf(LitigeProperties.Keyvault keyvault, Login app) {
        if (keyvault.username() == null) {
            return app;
        }
        return new Login(
                keyvault.url() == null ? app.url() : keyvault.url(),
                keyvault.username(),
                required(keyvault.password(), "litige.keyvault.password"));
    }

    private static String required(@org.jspecify.annotations.Nullable String value, String key) {
        if (value == null || value.isBlank()) {
            throw new StartupRefused(key + " is missing", "Set it: an external database is configured.");
        }
        return value;
    }
}
