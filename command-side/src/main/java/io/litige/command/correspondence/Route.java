package io.litige.command.correspondence;

import org.jspecify.annotations.Nullable;

/**
 * How a customer answers a message of that channel (requirement 8).
 *
 * @param reply address or instruction; {@code {token}} stands for the token that leads the answer to its dispute
 * @param noReply nobody reads what comes back: nothing is sent by this channel
 */
public record Route(@Nullable String reply, boolean noReply) {
    /** Whether an answer arrives somewhere. */
    public boolean answerable() {
        return !noReply && reply != null && !reply.isBlank();
    }

    /** Where the answer to the message with that token goes. */
    public String to(String token) {
        return reply == null ? "" : reply.replace("{token}", token);
    }
}
