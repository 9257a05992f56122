package io.litige.bench.measure;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Watches how much the virtual machine of this process still compiles; on few cores that takes the time of the work. */
final class Compiler {
    private static final CompilationMXBean BEAN = ManagementFactory.getCompilationMXBean();

    /** Part of the time the compiler may still work when somebody is warm. */
    private static final double STILL_COMPILING = 0.1;

    private long spent = BEAN.getTotalCompilationTime();

    /** Whether it had much to do since the last look, which was that long ago. */
    boolean wasBusy(Duration since) {
        long before = spent;
        spent = BEAN.getTotalCompilationTime();
        return spent - before > since.toMillis() * STILL_COMPILING;
    }
}
