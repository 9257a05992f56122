package io.litige.app.ops;

import io.litige.query.projection.View;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.axonframework.serialization.SerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What else of a view changes with its tables: how far it has read, and what it has set aside. */
final class SwitchTable {
    private static final String TOKENS = """
            update views.token_entry set token = :token, token_type = :type where processor_name = :view
            """;

    private static final String FORGET_PROGRESS = "delete from views.view_progress where view = :view";

    private static final String PROGRESS = """
            insert into views.view_progress (view, segment, position, recorded_at)
            select :view, segment, :position, :recordedAt from views.token_entry where processor_name = :view
            """;

    private static final String FORGET_LETTERS = "delete from views.dead_letter_entry where processing_group = :group";

    private static final String ADOPT_LETTERS = """
            update views.dead_letter_entry set processing_group = :view where processing_group = :group
            """;

    private static final String FORGET_DIFFERENCES = "delete from views.view_difference where view = :view";

    private final JdbcClient jdbc;

    SwitchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Group of what a rebuild sets aside until its tables become the live ones. */
    static String groupOf(View<?> view) {
        return view.name() + "~rebuild";
    }

    void forgetLetters(View<?> view) {
        jdbc.sql(FORGET_LETTERS).param("group", groupOf(view)).update();
    }

    /**
     * The view has read everything up to that position, in all of its parts, and set aside what the rebuild has.
     *
     * @param recordedAt of the event there; empty in an empty record
     */
    void moveTo(View<?> view, SerializedObject<byte[]> token, long position, Optional<Instant> recordedAt) {
        jdbc.sql(TOKENS)
                .param("view", view.name())
                .param("token", token.getData())
                .param("type", token.getType().getName())
                .update();
        jdbc.sql(FORGET_PROGRESS).param("view", view.name()).update();
        recordedAt.ifPresent(at -> jdbc.sql(PROGRESS)
                .param("view", view.name())
                .param("position", position)
                .param("recordedAt", at.atOffset(ZoneOffset.UTC))
                .update());
        jdbc.sql(FORGET_DIFFERENCES).param("view", view.name()).update();
        jdbc.sql(FORGET_LETTERS).param("group", view.name()).update();
        jdbc.sql(ADOPT_LETTERS)
                .param("view", view.name())
                .param("group", groupOf(view))
                .update();
        new EditionTable(jdbc).current(view);
    }
}
