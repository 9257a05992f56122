package io.litige.app.evidence;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The malware scanner, where one is configured.
 *
 * @param clamd host and port of a clamd, such as {@code clamav:3310}
 * @param clamdTimeout how long to wait for what it says
 * @param again for how long a clean content is looked at again with newer signatures
 */
@ConfigurationProperties("litige.evidence")
record ScanProperties(
        String clamd,
        @DefaultValue("PT60S") Duration clamdTimeout,
        @DefaultValue("P7D") Duration again) {
    /**
     * @throws IllegalArgumentException when it is no host and port; the process does not start then
     */
    InetSocketAddress address() {
        int colon = clamd.lastIndexOf(':');
        if (colon < 1 || !clamd.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("litige.evidence.clamd must be host:port and is " + clamd);
        }
        return InetSocketAddress.createUnresolved(
                clamd.substring(0, colon), Integer.parseInt(clamd.substring(colon + 1)));
    }
}
