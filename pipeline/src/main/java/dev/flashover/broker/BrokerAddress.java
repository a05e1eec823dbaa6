package dev.flashover.broker;

import dev.flashover.config.UserException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The broker's address, remembered in {@code DATA-DIR/bootstrap.servers} so that it stays the same and others find it. */
final class BrokerAddress {
    private static final String HOST = "127.0.0.1";
    private static final Pattern REMEMBERED = Pattern.compile("127\\.0\\.0\\.1:(\\d{1,5})\\s*");

    private BrokerAddress() {}

    /** The remembered port if it is free, else any free one, which is remembered from now on. */
    static int claim(Path dataDir) throws IOException {
        Optional<Integer> before = remembered(dataDir).filter(BrokerAddress::isFree);
        int port = before.isPresent() ? before.get() : freePort();
        Files.writeString(file(dataDir), of(port) + "\n");
        return port;
    }

    static Optional<Integer> remembered(Path dataDir) throws IOException {
        if (!Files.exists(file(dataDir))) {
            return Optional.empty();
        }
        Matcher matcher = REMEMBERED.matcher(Files.readString(file(dataDir)));
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UserException(
                    "no free port on " + HOST + ": check the machine's network, or use --bootstrap-servers");
        }
    }

    static String of(int port) {
        return HOST + ":" + port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // The port of a broker that was just killed lingers in TIME_WAIT and is free for us all the same.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private static Path file(Path dataDir) {
        return dataDir.resolve("bootstrap.servers");
    }
}
