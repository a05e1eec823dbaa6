package dev.flashover.enrich.sentiment;

import dev.flashover.config.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a directory must hold to be a model.
 *
 * @param model {@code model.onnx}
 * @param tokenizer {@code tokenizer.json} in the format of Hugging Face's tokenizers
 * @param config {@code config.json} in the format of Hugging Face's transformers, null if there is none
 */
record OnnxModelFiles(Path model, Path tokenizer, @Nullable Path config) {
    /** Everything that the model's answers depend on; weights beyond 2 GB lie beside the model. */
    private static final List<String> CONTENT =
            List.of("model.onnx", "model.onnx_data", "model.onnx.data", "tokenizer.json", "config.json");

    private static final int VERSION_DIGITS = 8;

    /** @throws UserException if the directory or a file that it must hold is not there */
    static OnnxModelFiles in(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new UserException("There is no directory " + directory
                    + ": set enrich.onnx to the directory of a model that was exported to ONNX.");
        }
        Path config = directory.resolve("config.json");
        return new OnnxModelFiles(
                required(directory, "model.onnx"),
                required(directory, "tokenizer.json"),
                Files.exists(config) ? config : null);
    }

    private static Path required(Path directory, String name) {
        Path file = directory.resolve(name);
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            throw new UserException("There is no readable " + name + " in " + directory
                    + ": enrich.onnx needs model.onnx and tokenizer.json, as optimum-cli export onnx writes them.");
        }
        return file;
    }

    /** The directory's name and the begin of a SHA-256 of what it holds. */
    String version() {
        Path directory = model.toAbsolutePath().normalize().getParent();
        MessageDigest digest = sha256();
        for (String name : CONTENT) {
            addTo(digest, model.resolveSibling(name));
        }
        String hash = HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
        Path name = directory == null ? null : directory.getFileName();
        return (name == null ? "" : name + "-") + hash;
    }

    private static void addTo(MessageDigest digest, Path file) {
        if (!Files.exists(file)) {
            return;
        }
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UserException("Cannot read " + file + " (" + e.getMessage() + "): check its permissions.");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
