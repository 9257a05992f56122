package io.litige.app.sealed;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sealed file as one that can be read: for a reader who knows files and nothing else. It is decrypted on the way, and lies
 * nowhere in clear. Nothing but reading it works.
 */
public final class OpenedFile extends FileSystemProvider {
    private final Path file;
    private final Opening opening;

    /** Opens the content, each time anew; who asked closes it. */
    @FunctionalInterface
    public interface Opening {
        SeekableByteChannel open() throws IOException;
    }

    private OpenedFile(Path file, Opening opening) {
        this.file = file;
        this.opening = opening;
    }

    /** A path with the name of the file, and with the content that is opened. */
    public static Path of(Path file, Opening opening) {
        var system = new OneFile(file.getFileSystem(), new OpenedFile(file, opening));
        return (Path) Proxy.newProxyInstance(
                OpenedFile.class.getClassLoader(),
                new Class<?>[] {Path.class},
                (path, method, arguments) -> switch (method.getName()) {
                    case "getFileSystem" -> system;
                    case "toAbsolutePath", "toRealPath", "normalize" -> path;
                    case "equals" -> path == arguments[0];
                    default -> {
                        try {
                            yield method.invoke(file, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getTargetException();
                        }
                    }
                });
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return opening.open();
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        if (Arrays.asList(modes).contains(AccessMode.WRITE)) {
            throw new AccessDeniedException(file.toString());
        }
        file.getFileSystem().provider().checkAccess(file, modes);
    }

    /** Those of the sealed file, whose size is another. */
    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return Files.readAttributes(file, type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) throws IOException {
        return Files.readAttributes(file, names, options);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return Files.getFileAttributeView(file, type, options);
    }

    @Override
    public boolean isSameFile(Path one, Path other) {
        return one.equals(other);
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(file);
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return Files.getFileStore(file);
    }

    @Override
    public String getScheme() {
        return "opened";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path path, DirectoryStream.Filter<? super Path> filter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void delete(Path path) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void setAttribute(Path path, String name, @Nullable Object value, LinkOption... options) {
        throw new ReadOnlyFileSystemException();
    }
}
