package io.litige.app.security;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this process keeps what it makes itself.
 *
 * @param dataDirectory the folder, relative to the working directory unless absolute
 */
@ConfigurationProperties("litige")
record DataFolder(@DefaultValue("./data") Path dataDirectory) {
    Path path() {
        return dataDirectory;
    }
}
