package io.litige.api.value;

import java.util.UUID;

/** Human-readable form of a dispute's id: {@code L-7K3Q-9XDM-2A4F}. Not sequential, so it tells nothing about volume. */
final class Reference {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 3;
    private static final int GROUP_LENGTH = 4;
    private static final int BITS = 5;

    private Reference() {}

    static String of(UUID id) {
        // The low half of a name-based UUID starts with two variant bits; shift them out.
        long bits = id.getLeastSignificantBits() << 2 | id.getMostSignificantBits() >>> 62;
        var text = new StringBuilder("L");
        for (int group = 0; group < GROUPS; group++) {
            text.append('-');
            for (int i = 0; i < GROUP_LENGTH; i++) {
                text.append(CROCKFORD.charAt((int) (bits >>> (Long.SIZE - BITS))));
                bits <<= BITS;
            }
        }
        return text.toString();
    }
}
