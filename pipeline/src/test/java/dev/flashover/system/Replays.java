package dev.flashover.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The bundled replay as files. */
final class Replays {
    private Replays() {}

    static List<String> demo() {
        try {
            Path folder = Path.of(Objects.requireNonNull(Replays.class.getResource("/replays/demo"))
                    .toURI());
            try (Stream<String> names = Files.lines(folder.resolve("files"))) {
                return names.filter(name -> !name.isBlank())
                        .map(name -> folder.resolve(name).toString())
                        .toList();
            }
        } catch (URISyntaxException | IOException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
