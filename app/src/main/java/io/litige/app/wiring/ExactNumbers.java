package io.litige.app.wiring;

import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.Base64Variant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.JsonGeneratorDelegate;

/** Writes only what every reader of JSON takes alike: a number must be whole and below 2^53, everything else is text. */
final class ExactNumbers extends JsonGeneratorDelegate {
    private static final long EXACT = 1L << 53;

    ExactNumbers(JsonGenerator generator) {
        // What is in an object or array is written through this one as well.
        super(generator, false);
    }

    @Override
    public JsonGenerator writeNumber(long number) {
        if (Math.abs(number) >= EXACT) {
            throw inexact();
        }
        return super.writeNumber(number);
    }

    @Override
    public JsonGenerator writeNumber(double number) {
        throw inexact();
    }

    @Override
    public JsonGenerator writeNumber(float number) {
        throw inexact();
    }

    @Override
    public JsonGenerator writeNumber(BigInteger number) {
        return writeNumber(number.bitLength() < Long.SIZE ? number.longValue() : Long.MAX_VALUE);
    }

    @Override
    public JsonGenerator writeNumber(BigDecimal number) {
        throw inexact();
    }

    @Override
    public JsonGenerator writeNumber(String encoded) {
        throw inexact();
    }

    @Override
    public JsonGenerator writeBinary(Base64Variant variant, byte[] data, int offset, int length) {
        throw inexact();
    }

    @Override
    public int writeBinary(Base64Variant variant, InputStream data, int length) {
        throw inexact();
    }

    private IllegalArgumentException inexact() {
        return new IllegalArgumentException("what stands at "
                + streamWriteContext().pathAsPointer() + " cannot be stored exactly: write it as text");
    }
}
