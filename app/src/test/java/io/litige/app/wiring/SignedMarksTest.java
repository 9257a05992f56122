package io.litige.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.value.DisputeId;
import io.litige.command.facts.Marks.Kind;
import io.litige.command.facts.Marks.Mark;
import java.security.GeneralSecurityException;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SignedMarksTest {
    private static final Mark MARK = new Mark(Kind.MESSAGE, new DisputeId(UUID.randomUUID()), 300);

    private final SignedMarks marks = new SignedMarks(mac("one"));

    @Test
    void aTokenLeadsBackAndFitsIntoAnAddress() {
        var token = marks.token(MARK);
        assertThat(marks.read(token)).contains(MARK);
        assertThat(marks.read(token.toUpperCase(java.util.Locale.ROOT))).contains(MARK);
        assertThat(token).matches("[0-9a-v]{45,46}");
    }

    @Test
    void nobodyElseMakesOne() {
        var token = marks.token(MARK);
        assertThat(new SignedMarks(mac("two")).read(token)).isEmpty();
        for (int i = 0; i < token.length(); i++) {
            var forged = new StringBuilder(token);
            forged.setCharAt(i, token.charAt(i) == '3' ? '5' : '3');
            assertThat(marks.read(forged.toString())).as("character %d", i).isEmpty();
        }
        assertThat(marks.read("")).isEmpty();
        assertThat(marks.read("not a token!")).isEmpty();
    }

    private static UnaryOperator<byte[]> mac(String key) {
        return content -> {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key.getBytes(java.nio.charset.StandardCharsets.UTF_8), "HmacSHA256"));
                return mac.doFinal(content);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
