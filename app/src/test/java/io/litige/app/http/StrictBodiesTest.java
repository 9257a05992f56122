package io.litige.app.http;

import static io.litige.app.http.Bodies.REGISTRATION;
import static io.litige.app.http.EntryTest.isProblem;
import static io.litige.app.http.Running.json;
import static io.litige.app.http.Running.key;
import static io.litige.app.http.Running.post;
import static io.litige.app.http.Running.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.value.Money;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies are read as they are written, or refused with the place and without what was sent. */
class StrictBodiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"takeOwnership\": false | \"takeOwnership\": \"false\" | /takeOwnership | TYPE_MISMATCH",
                "\"takeOwnership\": false | \"takeOwnership\": 0 | /takeOwnership | TYPE_MISMATCH",
                "\"CONSUMER\" | \"consumer\" | /dispute/partyType | TYPE_MISMATCH",
                "\"CONSUMER\" | 0 | /dispute/partyType | TYPE_MISMATCH",
                "\"CONSUMER\" | \"\" | /dispute/partyType | TYPE_MISMATCH",
                "\"Parcel never came\" | 17 | /dispute/summary | TYPE_MISMATCH",
                "\"Parcel never came\" | \"a\\u0000b\" | /dispute/summary | TYPE_MISMATCH",
                "\"summary\" | \"sumary\" | /dispute/sumary | UNKNOWN_PROPERTY",
                "\"orderRef\" | \"__proto__\" | /dispute/grounds/0/goods/__proto__ | UNKNOWN_PROPERTY"
            })
    void aWrongPartIsToldWithItsPlace(String right, String wrong, String pointer, String code) {
        var answer = register(REGISTRATION.replace(right, wrong));
        isProblem(answer, 400, "MALFORMED_JSON");
        var violation = json(answer).get("violations").get(0);
        assertThat(violation.get("pointer").asString()).isEqualTo(pointer);
        assertThat(violation.get("code").asString()).isEqualTo(code);
    }

    @Test
    void theBodyDoesNotNameItsOwnDispute() {
        var answer =
                register(REGISTRATION.replaceFirst("\\{", "{\"disputeId\": \"00000000-0000-0000-0000-000000000001\","));
        isProblem(answer, 400, "MALFORMED_JSON");
        assertThat(json(answer).get("pointer").asString()).isEqualTo("/disputeId");
    }

    @Test
    void duplicateNamesTrailingTextAndHalfCharactersAreRefused() {
        isProblem(
                register(REGISTRATION.replaceFirst("\\{", "{\"why\": \"a\", \"why\": \"b\",")), 400, "MALFORMED_JSON");
        isProblem(register(REGISTRATION + "{}"), 400, "MALFORMED_JSON");
        isProblem(register(REGISTRATION.replace("Parcel never came", "\\ud83d")), 400, "MALFORMED_JSON");
        isProblem(register("[]"), 400, "MALFORMED_JSON");
        isProblem(register(""), 400, "INVALID_REQUEST");
    }

    @Test
    void endlessBodiesAreRefused() {
        isProblem(register("[".repeat(40) + "]".repeat(40)), 400, "MALFORMED_JSON");
        isProblem(register("{\"why\": \"" + "x".repeat(300 * 1024) + "\"}"), 400, "MALFORMED_JSON");
        isProblem(register("{\"why\": \"" + "x".repeat(1100 * 1024) + "\"}"), 413, "BODY_TOO_LARGE");
    }

    @Test
    void everyViolationIsToldAtOnceAndNothingThatWasSent() {
        var answer = register(REGISTRATION
                .replace("Parcel never came", "s3cret".repeat(60))
                .replace("C-1042", " ")
                .replace("My parcel never came.", ""));
        isProblem(answer, 400, "INVALID_REQUEST");
        var pointers = StreamSupport.stream(json(answer).get("violations").spliterator(), false)
                .map(violation -> violation.get("pointer").asString())
                .toList();
        assertThat(pointers)
                .containsExactlyInAnyOrder("/dispute/summary", "/dispute/customer/ref", "/dispute/statement");
        assertThat(answer.body()).doesNotContain("s3cret");
    }

    @Test
    void everyWrongPlaceIsToldAtOnceWithWhatIsMissingBeside() {
        var answer = register(REGISTRATION
                .replace("\"CONSUMER\"", "\"consumer\"")
                .replace("\"summary\"", "\"sumary\"")
                .replace("\"orderRef\"", "\"order\"")
                .replace("My parcel never came.", ""));
        isProblem(answer, 400, "MALFORMED_JSON");
        assertThat(json(answer).get("violations").values())
                .extracting(violation -> violation.get("pointer").asString() + " "
                        + violation.get("code").asString())
                .containsExactlyInAnyOrder(
                        "/dispute/partyType TYPE_MISMATCH",
                        "/dispute/sumary UNKNOWN_PROPERTY",
                        "/dispute/summary NOT_BLANK",
                        "/dispute/grounds/0/goods/order UNKNOWN_PROPERTY",
                        "/dispute/statement NOT_BLANK");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNamesThatAreKnown() {
        var answer = register(REGISTRATION.replace("\"orderRef\"", "\"order\""));
        assertThat(json(answer).at("/violations/0/facts/known").asString().split(", "))
                .contains("orderRef", "productRef")
                .doesNotContain("order", "disputeId");
    }

    @Test
    void whoReadsFrenchIsToldInWholeFrenchSentences() {
        var answer = send(post("demo-agent", "/disputes", key(), REGISTRATION.replace("My parcel never came.", ""))
                .header("Accept-Language", "fr"));
        assertThat(json(answer).at("/title").asString()).isEqualTo("La requête n’a pas la forme requise");
        assertThat(json(answer).at("/violations/0/detail").asString())
                .startsWith("Ce champ ne doit pas")
                .doesNotContain("It ");
    }

    @Test
    void whoReadsFrenchIsToldInFrenchWhatIsExpectedAtAPlace() {
        var body = REGISTRATION.replace("\"CONSUMER\"", "\"consumer\"").replace("\"orderRef\"", "\"order\"");
        var answer = json(send(post("demo-agent", "/disputes", key(), body).header("Accept-Language", "fr")));
        assertThat(answer.get("violations").values())
                .extracting(violation -> violation.get("detail").asString())
                .anySatisfy(detail -> assertThat(detail)
                        .startsWith("Valeur attendue\u00a0: l’une des valeurs CONSUMER, ")
                        .endsWith("."))
                .anySatisfy(detail -> assertThat(detail)
                        .startsWith("Rien n’est connu sous ce nom")
                        .contains("orderRef"));
    }

    @Test
    void everyMistakeOfFormHasItsWordsInBothLanguages() {
        assertThat(ResourceBundle.getBundle("mistakes", Locale.FRENCH).keySet())
                .isEqualTo(ResourceBundle.getBundle("mistakes", Locale.ROOT).keySet());
        assertThat(JsonMistake.expected(Money.class, Locale.FRENCH))
                .startsWith("un montant tel que {\"amount\":\"150.00\",\"currency\":\"EUR\"}, sans");
        assertThat(JsonMistake.expected(Money.class, Locale.ENGLISH))
                .startsWith("an amount such as {\"amount\":\"150.00\",\"currency\":\"EUR\"}, with");
    }

    private static HttpResponse<String> register(String body) {
        return send(post("demo-agent", "/disputes", key(), body));
    }
}
