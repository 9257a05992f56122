package io.litige.bench.question;

import io.litige.bench.measure.Work;
import io.litige.bench.stage.Api;
import io.litige.bench.stage.Commands;
import io.litige.bench.stage.Herd;

/** Each client records one communication after the other over HTTP: token, new Idempotency-Key, kept connection. */
record HttpSenders(Api api, Herd herd, int clients) implements Work {
    private static final String BODY = """
            {"direction": "INBOUND", "channel": "PHONE", "content": "%s"}
            """.formatted(Commands.NOTE);

    @Override
    public void prepare() throws Exception {
        herd.refresh();
    }

    @Override
    public void once(int client) throws Exception {
        api.post("/disputes/" + herd.next(client, clients).id() + "/communications", BODY);
    }
}
