package io.litige.app.proof;

import java.time.Instant;

/**
 * That a checkpoint was there at a time, said by an authority.
 *
 * @param size of the checkpoint
 * @param response the whole answer of the authority (RFC 3161, TimeStampResp, DER)
 * @param at when the authority says it was
 */
record Timestamp(long size, byte[] response, Instant at) {}
