package io.litige.bench.question;

import io.litige.bench.load.Loader;
import io.litige.bench.load.Population;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A setting whose tables hold many disputes. */
record Loading(Setting setting, Population population) implements AutoCloseable {
    private static final String EVENTS = "store.event";

    /**
     * @param disputes how many
     * @param events whether their events are needed, too
     * @param views part of the names of the tables that are needed
     */
    static Loading open(Options options, long disputes, boolean events, String... views) throws Exception {
        return Setting.with(options, setting -> {
            var tables = new ArrayList<String>();
            for (var table : Loader.views(setting.litige())) {
                if (List.of(views).stream().anyMatch(table::contains)) {
                    tables.add(table);
                }
            }
            if (events) {
                tables.add(EVENTS);
            }
            var population =
                    Loader.load(setting.litige(), setting.directory().root(), disputes, tables, options.remarks());
            return new Loading(setting, population);
        });
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
