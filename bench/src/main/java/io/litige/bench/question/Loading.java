package io.litige.bench.question;

import io.litige.bench.load.Loader;
import io.litige.bench.load.Population;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/** A setting whose tables hold many disputes. */
record Loading(Setting setting, Population population) implements AutoCloseable {
    static Loading open(Options options, long disputes) throws Exception {
        return Setting.with(
                options,
                setting -> new Loading(
                        setting,
                        Loader.load(setting.litige(), setting.directory().root(), disputes, options.remarks())),
                // It would find that views are empty while they are being filled.
                "litige.projections.check.every=0s");
    }

    Map<String, String> conditions() throws Exception {
        var conditions = setting.conditions();
        conditions.put("disputes, open", population.disputes() + ", " + population.openOnes());
        return conditions;
    }

    @Override
    public void close() throws IOException, SQLException {
        setting.close();
    }
}
