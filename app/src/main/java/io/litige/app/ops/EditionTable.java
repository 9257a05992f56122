package io.litige.app.ops;

import io.litige.query.projection.View;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every statement that touches {@code views.view_edition}. */
final class EditionTable {
    private static final String FIND = "select edition from views.view_edition where view = :view";

    private static final String ANY = "select exists (select from %s.%s)";

    private static final String SET = """
            insert into views.view_edition (view, edition) values (:view, :edition)
            on conflict (view) do update set edition = excluded.edition
            """;

    private final JdbcClient jdbc;

    EditionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of which edition the rows of a view are; 0 when they were written before anybody noted it. A view without rows is
     * of the edition its code writes.
     */
    int of(View<?> view) {
        return jdbc.sql(FIND)
                .param("view", view.name())
                .query(Integer.class)
                .optional()
                .orElseGet(() -> any(view) ? 0 : view.edition());
    }

    /** The rows of a view are of the edition its code writes. */
    void current(View<?> view) {
        jdbc.sql(SET)
                .param("view", view.name())
                .param("edition", view.edition())
                .update();
    }

    private boolean any(View<?> view) {
        return jdbc.sql(ANY.formatted(View.LIVE, view.tables().getFirst()))
                .query(Boolean.class)
                .single();
    }
}
