package io.litige.app.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Takes up files one after the other. */
@FunctionalInterface
public interface FileSink {
    void put(String name, byte[] content) throws IOException;

    default void put(String name, String content) throws IOException {
        put(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
