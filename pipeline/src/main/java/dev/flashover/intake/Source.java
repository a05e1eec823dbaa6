package dev.flashover.intake;

import dev.flashover.config.IntakeConfig;
import dev.flashover.config.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The files of one replay, and the name by which the progress of that replay is remembered. */
final class Source {
    private static final int HASHED_BYTES = 64 << 10;
    private static final int HASH_BYTES_IN_NAME = 12;
    private static final int BUFFER_BYTES = 64 << 10;

    private final List<Path> files;
    private final @Nullable CsvMapping mapping;
    private final String hash;
    private final long size;
    private final AtomicLong bytesRead = new AtomicLong();

    private Source(List<Path> files, @Nullable CsvMapping mapping, String hash, long size) {
        this.files = files;
        this.mapping = mapping;
        this.hash = hash;
        this.size = size;
    }

    /** @throws UserException if a file cannot be read, or is CSV and there is no mapping */
    static Source of(List<Path> files, @Nullable CsvMapping mapping) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size = 0;
            for (Path file : files) {
                if (isCsv(file) && mapping == null) {
                    throw new UserException(file + " is CSV: say with --mapping which columns make a mention");
                }
                size += identify(file, digest);
            }
            String hash = HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES_IN_NAME);
            return new Source(files, mapping, hash, size);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long identify(Path file, MessageDigest digest) {
        if (!Files.isRegularFile(file)) {
            throw new UserException("there is no file " + file + ": check the path");
        }
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            digest.update(fileName(file).getBytes(StandardCharsets.UTF_8));
            digest.update(ByteBuffer.allocate(1 + Long.BYTES).putLong(1, size).array());
            digest.update(in.readNBytes(HASHED_BYTES));
            return size;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Name under which progress is kept: names of the files, and a hash of their first bytes, sizes and names. */
    String name() {
        String first = fileName(files.get(0));
        return (files.size() == 1 ? first : first + "+" + (files.size() - 1)) + "#" + hash;
    }

    /** Transactional id: a second run of the same source fences the first off. */
    String transactionalId() {
        return "flashover-intake-" + hash;
    }

    long size() {
        return size;
    }

    /** Bytes of the files that were read so far, as they are on disk. */
    long bytesRead() {
        return bytesRead.get();
    }

    /** Opens all files from the beginning. */
    InputReader open(IntakeConfig config, Clock clock) {
        List<InputReader> readers = new ArrayList<>();
        for (Path file : files) {
            readers.add(open(file, config, clock));
        }
        return readers.size() == 1 ? readers.get(0) : new MergedReader(readers);
    }

    private InputReader open(Path file, IntakeConfig config, Clock clock) {
        try {
            InputStream onDisk = new CountedInputStream(Files.newInputStream(file), bytesRead);
            InputStream in = isPacked(file) ? new GZIPInputStream(onDisk, BUFFER_BYTES) : onDisk;
            CsvMapping columns = mapping;
            return columns != null && !isJson(file)
                    ? new CsvReader(in, file.toString(), columns, config.maxLineBytes(), clock)
                    : new NdjsonReader(in, file.toString(), config.maxLineBytes(), clock);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static UserException unreadable(Path file, IOException e) {
        return new UserException("cannot read " + file + " (" + e.getClass().getSimpleName()
                + "): check its permissions and that it is whole");
    }

    private static boolean isCsv(Path file) {
        return unpackedName(file).endsWith(".csv");
    }

    private static boolean isJson(Path file) {
        String name = unpackedName(file);
        return name.endsWith(".ndjson") || name.endsWith(".jsonl") || name.endsWith(".json");
    }

    private static boolean isPacked(Path file) {
        return fileName(file).toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    private static String unpackedName(Path file) {
        String name = fileName(file).toLowerCase(Locale.ROOT);
        return isPacked(file) ? name.substring(0, name.length() - ".gz".length()) : name;
    }

    private static String fileName(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }
}
