package io.litige.command.imports;

/**
 * A file on our disk.
 *
 * @param sha256 lower-case hex digest of what was received
 */
record SpooledFile(long bytes, String sha256) {}
