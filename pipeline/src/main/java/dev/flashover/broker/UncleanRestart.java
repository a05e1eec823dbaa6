package dev.flashover.broker;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.management.JMException;
import javax.management.ObjectName;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps Kafka 4.3 from losing the end of a transaction when a broker comes back after a kill.
 *
 * <p>The metadata still call the killed broker the leader of everything. So the broker that starts in its place loads the
 * transaction coordinator at once, while its own registration is just taking all those leaders away. A commit that was
 * under way then finds partitions without a leader, takes them for deleted topics
 * ({@code KRaftMetadataCache.getPartitionLeaderEndpoint} returns nothing where it used to return "no node"), and counts
 * as complete though its markers were never written: readers of committed records wait for ever.
 *
 * <p>Hence the controller alone runs first, until it has fenced the dead broker. After that, coordinator and partitions
 * get their leaders together.
 */
final class UncleanRestart {
    private static final Logger LOG = LoggerFactory.getLogger(UncleanRestart.class);
    private static final String FENCED_BROKERS = "kafka.controller:type=KafkaController,name=FencedBrokerCount";

    /** A broker that was killed before it had registered is never fenced. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration POLL = Duration.ofMillis(50);

    private UncleanRestart() {}

    /** True if a broker has run here and was not shut down: Kafka leaves a file behind where it was. */
    static boolean isNeeded(Path logDir) {
        return Files.exists(logDir.resolve("meta.properties")) && !Files.exists(logDir.resolve(".kafka_cleanshutdown"));
    }

    /** Runs the controller alone until it has fenced the broker that was killed. */
    static void fenceKilledBroker(Path logDir) {
        KafkaConfig config =
                KafkaConfig.fromProps(BrokerProperties.controllerOnly(logDir, BrokerAddress.freePort()), false);
        KafkaRaftServer controller = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            controller.startup();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (fencedBrokers() == 0 && System.nanoTime() < deadline) {
                Thread.sleep(POLL.toMillis());
            }
            LOG.atInfo()
                    .addKeyValue("fencedBrokers", fencedBrokers())
                    .log("the broker was not shut down the last time; recovering");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }

    private static int fencedBrokers() {
        try {
            Object count =
                    ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(FENCED_BROKERS), "Value");
            return ((Number) count).intValue();
        } catch (JMException e) {
            return 0; // not registered yet
        }
    }
}
