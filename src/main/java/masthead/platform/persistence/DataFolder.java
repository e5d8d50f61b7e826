package masthead.platform.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder with everything the embedded database keeps, held by this process alone until it is closed. */
final class DataFolder implements AutoCloseable {

    private final Path postgresql;
    private final FileChannel lock;

    private DataFolder(Path postgresql, FileChannel lock) {
        this.postgresql = postgresql;
        this.lock = lock;
    }

    static DataFolder lock(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        FileChannel channel = null;
        try {
            createPrivately(folder);
            channel = FileChannel.open(folder.resolve("lock"), CREATE, READ, WRITE);
            if (!tryLock(channel)) {
                String holder = read(channel);
                channel.close();
                throw new StartupException("The data folder " + folder + " is in use by the process " + holder
                        + ": stop that one, or set masthead.data-dir to another folder.");
            }
            write(channel, Long.toString(ProcessHandle.current().pid()));
            createPrivately(folder.resolve("postgresql"));
            return new DataFolder(folder.resolve("postgresql"), channel);
        } catch (IOException e) {
            close(channel);
            throw new StartupException(
                    "The data folder " + folder + " cannot be written (" + e
                            + "): give this user the right to, or set masthead.data-dir to another folder.",
                    e);
        }
    }

    Path cluster() {
        return postgresql.resolve("data");
    }

    Path unfinishedCluster() {
        return postgresql.resolve("data.unfinished");
    }

    Path binaries() {
        return postgresql.resolve("binaries");
    }

    Path serverLog() {
        return postgresql.resolve("server.log");
    }

    Path passwordFile() {
        return postgresql.resolve("password");
    }

    boolean hasCluster() {
        return Files.exists(cluster());
    }

    /** Refuses a cluster that was written by another major version of PostgreSQL, or is none at all. */
    void requireMajor(int major) throws IOException {
        if (!hasCluster()) {
            return;
        }
        Path version = cluster().resolve("PG_VERSION");
        if (!Files.exists(version)) {
            throw new StartupException(
                    cluster() + " holds no PostgreSQL data: restore it from a backup, or move it away to"
                            + " begin with an empty database.");
        }
        String found = Files.readString(version).strip();
        if (!found.equals(Integer.toString(major))) {
            throw new StartupException(
                    cluster() + " holds data of PostgreSQL " + found + ", and this Masthead brings PostgreSQL "
                            + major + ": dump it with the Masthead that wrote it and load it into a new folder, or set"
                            + " masthead.data-dir to another one.");
        }
    }

    /** Clears away what a first start left that was interrupted, and ends what of it still runs. */
    void clearUnfinishedCluster() throws IOException {
        new ClusterProcesses(unfinishedCluster()).kill();
        FileTree.delete(unfinishedCluster());
    }

    void finishCluster() throws IOException {
        Files.move(unfinishedCluster(), cluster(), StandardCopyOption.ATOMIC_MOVE);
        FileTree.sync(postgresql);
    }

    void generatePassword() throws IOException {
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel file = FileChannel.open(passwordFile(), WRITE)) {
            write(file, RandomSecret.text());
            file.force(true);
        }
    }

    String password() throws IOException {
        if (!Files.exists(passwordFile())) {
            throw new StartupException(
                    "The database's password, the file " + passwordFile() + ", is missing: restore it from a backup.");
        }
        return Files.readString(passwordFile()).strip();
    }

    @Override
    public void close() {
        close(lock);
    }

    private static void createPrivately(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(64);
        channel.read(bytes, 0);
        return UTF_8.decode(bytes.flip()).toString().strip();
    }

    private static void write(FileChannel channel, String line) throws IOException {
        channel.truncate(0);
        channel.write(UTF_8.encode(line + "\n"), 0);
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
