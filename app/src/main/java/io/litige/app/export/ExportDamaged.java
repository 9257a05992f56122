package io.litige.app.export;

import java.io.IOException;

/** The file of an export is not as it was sealed, or is gone though its time is not over. */
final class ExportDamaged extends IOException {
    private static final long serialVersionUID = 1;

    ExportDamaged(String message) {
        super(message);
    }
}
