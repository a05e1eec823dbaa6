package dev.flashover.containers;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** The files of an image that starts from nothing, gathered from this machine. */
final class RootFileSystem {
    /** What a broker and the libraries on its class path load. */
    private static final String MODULES = String.join(
            ",",
            "java.base",
            "java.desktop",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.rmi",
            "java.security.jgss",
            "java.security.sasl",
            "java.sql",
            "java.xml",
            "jdk.crypto.ec",
            "jdk.management",
            "jdk.net",
            "jdk.unsupported",
            "jdk.zipfs");

    /** The run-time closure of {@code kafka_2.13}, with the same logging as ours. */
    private static final Pattern BROKER_JARS = Pattern.compile(
            "(HdrHistogram|argparse4j|caffeine"
                    + "|commons-(beanutils|collections|digester|lang3|logging|validator)"
                    + "|jackson-(annotations|core|databind|dataformat-csv|datatype-jdk8)|jopt-simple|jose4j"
                    + "|kafka-(?!streams).*|kafka_2\\.13|log4j-(api|core|slf4j2-impl)|lz4-java|metrics-core|pcollections"
                    + "|protobuf-java|re2j|scala-(library|logging_2\\.13|reflect)|slf4j-api|snappy-java|zstd-jni)-[0-9].*\\.jar");

    private static final Pattern LIBRARY = Pattern.compile("(/\\S+) \\(0x");

    private final Path root;

    RootFileSystem(Path root) {
        this.root = root;
    }

    /** Links a Java runtime from the running JDK: from its jmods, or, where it has none (JEP 493), from itself. */
    RootFileSystem addJavaRuntime(String target) throws IOException {
        Path home = inside(target);
        ToolProvider jlink = ToolProvider.findFirst("jlink")
                .orElseThrow(() -> new IllegalStateException("tests need a whole JDK: this one has no jlink"));
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        int status = jlink.run(
                writer,
                writer,
                "--add-modules",
                MODULES,
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                home.toString());
        if (status != 0) {
            throw new IllegalStateException("jlink failed: " + output);
        }
        delete(home.resolve("legal"));
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(RootFileSystem::isNative).toList()) {
                addLibrariesOf(file);
            }
        }
        return this;
    }

    /** Copies a program of this machine with the libraries that it loads. */
    RootFileSystem addProgram(String source, String target) throws IOException {
        copy(Path.of(source), target);
        addLibrariesOf(Path.of(source));
        return this;
    }

    /** Copies the broker's jars from the class path. */
    RootFileSystem addBrokerJars(String target) throws IOException {
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry);
            Path name = jar.getFileName();
            if (name != null && BROKER_JARS.matcher(name.toString()).matches()) {
                copy(jar, target + "/" + name);
            }
        }
        return this;
    }

    /** Copies a resource of the tests as an executable file. */
    RootFileSystem addResource(String resource, String target) throws IOException {
        Path file = inside(target);
        try (InputStream in = RootFileSystem.class.getResourceAsStream(resource)) {
            Files.copy(Objects.requireNonNull(in, resource), file);
        }
        if (!file.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + file + " executable");
        }
        return this;
    }

    /** Makes an empty file, and with it its folder. */
    RootFileSystem addFile(String target) throws IOException {
        Files.createFile(inside(target));
        return this;
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean isNative(Path file) {
        return file.toString().endsWith(".so") || file.endsWith("bin/java");
    }

    private void addLibrariesOf(Path file) throws IOException {
        for (String library : librariesOf(file)) {
            Path source = Path.of(library);
            if (!source.startsWith(root) && Files.notExists(root.resolve("." + library))) {
                copy(source, library);
            }
        }
    }

    private static List<String> librariesOf(Path file) throws IOException {
        Process ldd = new ProcessBuilder("ldd", file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(ldd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return LIBRARY.matcher(output).results().map(found -> found.group(1)).toList();
    }

    private void copy(Path source, String target) throws IOException {
        Files.copy(source, inside(target), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private Path inside(String target) throws IOException {
        Path file = root.resolve("." + target).normalize();
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return file;
    }
}
