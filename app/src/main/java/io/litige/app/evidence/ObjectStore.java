package io.litige.app.evidence;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/** Where sealed contents lie, by name. What is there is never replaced. */
interface ObjectStore {
    /** How it is called in configuration and in meters. */
    String kind();

    /**
     * Takes a file over, whole or not at all; durable when this returns. The file itself may be left or gone.
     *
     * @return false when something lies under the name already, which stays
     */
    boolean put(String name, Path file) throws IOException;

    boolean exists(String name) throws IOException;

    /**
     * @throws java.nio.file.NoSuchFileException when nothing lies under the name
     */
    SeekableByteChannel open(String name) throws IOException;

    /** Deletes what lies under the name; does nothing when nothing does. */
    void delete(String name) throws IOException;

    /** Deletes everything whose name begins with the directory. */
    void erase(String directory) throws IOException;

    /**
     * @throws IOException when it cannot be reached
     */
    void ping() throws IOException;
}
