package io.litige.app.evidence;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/** A store that does what another does. */
class ForwardingObjects implements ObjectStore {
    private final ObjectStore objects;

    ForwardingObjects(ObjectStore objects) {
        this.objects = objects;
    }

    @Override
    public String kind() {
        return objects.kind();
    }

    @Override
    public boolean put(String name, Path file) throws IOException {
        return objects.put(name, file);
    }

    @Override
    public boolean exists(String name) throws IOException {
        return objects.exists(name);
    }

    @Override
    public SeekableByteChannel open(String name) throws IOException {
        return objects.open(name);
    }

    @Override
    public void delete(String name) throws IOException {
        objects.delete(name);
    }

    @Override
    public void erase(String directory) throws IOException {
        objects.erase(directory);
    }

    @Override
    public void ping() throws IOException {
        objects.ping();
    }
}
