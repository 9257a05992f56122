package io.litige.app.sealed;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Set;

/** The file system of a file that is opened another way; everything else is as where the file lies. */
final class OneFile extends FileSystem {
    private final FileSystem where;
    private final FileSystemProvider provider;

    OneFile(FileSystem where, FileSystemProvider provider) {
        this.where = where;
        this.provider = provider;
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public boolean isOpen() {
        return where.isOpen();
    }

    @Override
    public String getSeparator() {
        return where.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return where.getRootDirectories();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return where.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return where.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return where.getPath(first, more);
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        return where.getPathMatcher(pattern);
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return where.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() throws IOException {
        return where.newWatchService();
    }

    @Override
    public void close() {
        // There is nothing of its own to close.
    }
}
