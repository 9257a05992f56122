package io.litige.app.desk;

/** Names one write of one caller, over all its repetitions. */
record Attempt(String principal, String key) {}
