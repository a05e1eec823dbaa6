package dev.flashover.broker;

import dev.flashover.config.UserException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Lets one process at a time use a data directory. The operating system frees it when the process dies, however it dies. */
final class DataDirectoryLock implements AutoCloseable {
    private final FileChannel channel;

    private DataDirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws UserException if another process holds the lock, or the directory cannot be written */
    static DataDirectoryLock take(Path dataDir) {
        try {
            Files.createDirectories(dataDir);
            DataDirectoryLock lock = tryTake(dataDir);
            if (lock == null) {
                throw new UserException("another process runs a broker in " + dataDir
                        + ": stop it, use its broker with --bootstrap-servers, or choose another --data-dir");
            }
            return lock;
        } catch (IOException e) {
            throw new UserException("cannot write to " + dataDir + " ("
                    + e.getClass().getSimpleName() + "): check its permissions, or choose another --data-dir");
        }
    }

    /** True if some process, this one included, holds the lock. */
    static boolean isHeld(Path dataDir) throws IOException {
        if (!Files.exists(file(dataDir))) {
            return false;
        }
        DataDirectoryLock lock = tryTake(dataDir);
        if (lock == null) {
            return true;
        }
        lock.close();
        return false;
    }

    private static @Nullable DataDirectoryLock tryTake(Path dataDir) throws IOException {
        FileChannel channel = FileChannel.open(file(dataDir), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            return null;
        }
        return new DataDirectoryLock(channel);
    }

    private static Path file(Path dataDir) {
        return dataDir.resolve("broker.lock");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
