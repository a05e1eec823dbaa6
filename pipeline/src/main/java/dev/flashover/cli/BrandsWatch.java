package dev.flashover.cli;

import dev.flashover.config.UserException;
import dev.flashover.intake.BrandChanges;
import dev.flashover.intake.BrandPublisher;
import dev.flashover.intake.BrandsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Publishes a brands file whenever it has changed. It is polled: not every file system tells of changes. */
final class BrandsWatch {
    private final Path file;
    private final BrandPublisher publisher;
    private @Nullable FileTime published;

    BrandsWatch(Path file, BrandPublisher publisher) {
        this.file = file;
        this.publisher = publisher;
    }

    /**
     * Looks once.
     *
     * @return what has changed; empty if the file is as it was
     * @throws UserException if the file is not a list of brands; what was published before stays, and it is not reported
     *     again until the file changes
     */
    Optional<BrandChanges> look() {
        FileTime modified = modified();
        if (modified.equals(published)) {
            return Optional.empty();
        }
        published = modified;
        return Optional.of(publisher.publish(BrandsFile.read(file)));
    }

    private FileTime modified() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            // An editor may replace the file by deleting it first.
            if (published != null) {
                return published;
            }
            throw new UserException("Cannot read the brands file " + file + ": check that it is a readable file.");
        }
    }
}
