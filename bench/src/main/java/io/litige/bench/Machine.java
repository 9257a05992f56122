package io.litige.bench;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the figures were measured on. */
final class Machine {
    private static final long MEBIBYTE = 1 << 20;

    private Machine() {}

    static Map<String, String> describe() {
        var runtime = Runtime.getRuntime();
        var facts = new LinkedHashMap<String, String>();
        facts.put("processors", String.valueOf(runtime.availableProcessors()));
        facts.put("memory", memory());
        facts.put("heap", runtime.maxMemory() / MEBIBYTE + " MiB");
        facts.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        facts.put(
                "load before",
                "%.2f".formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        return facts;
    }

    private static String memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize() / MEBIBYTE + " MiB"
                : "unknown";
    }
}
