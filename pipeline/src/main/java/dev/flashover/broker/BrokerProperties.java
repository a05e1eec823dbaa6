package dev.flashover.broker;

import dev.flashover.wire.Topics;
import java.nio.file.Path;
import java.util.Properties;

/** Kafka's configuration for one node that is broker and controller and serves this machine only. */
final class BrokerProperties {
    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final int RECORD_OVERHEAD_BYTES = 64 << 10;

    private BrokerProperties() {}

    static Properties of(Path logDir, int brokerPort, int controllerPort) {
        Properties properties = new Properties();
        roles(properties, brokerPort, controllerPort);
        properties.put("log.dirs", logDir.toString());
        properties.put("auto.create.topics.enable", "false");
        properties.put("message.max.bytes", Integer.toString(Topics.MAX_DEAD_LETTER_BYTES + RECORD_OVERHEAD_BYTES));
        oneReplica(properties);
        smallAndQuick(properties);
        // A pipeline that was left alone for a month must go on where it stopped, not start over.
        properties.put("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
        return properties;
    }

    /** The same node as a controller without a broker, one that soon gives a dead broker up. */
    static Properties controllerOnly(Path logDir, int controllerPort) {
        Properties properties = new Properties();
        properties.put("process.roles", "controller");
        properties.put("node.id", Integer.toString(NODE_ID));
        properties.put("listeners", CONTROLLER_LISTENER + "://" + BrokerAddress.of(controllerPort));
        properties.put("listener.security.protocol.map", CONTROLLER_LISTENER + ":PLAINTEXT");
        properties.put("controller.listener.names", CONTROLLER_LISTENER);
        properties.put("controller.quorum.voters", NODE_ID + "@" + BrokerAddress.of(controllerPort));
        properties.put("log.dirs", logDir.toString());
        properties.put("broker.heartbeat.interval.ms", "500");
        properties.put("broker.session.timeout.ms", "1000");
        return properties;
    }

    private static void roles(Properties properties, int brokerPort, int controllerPort) {
        String controller = BrokerAddress.of(controllerPort);
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", Integer.toString(NODE_ID));
        properties.put(
                "listeners",
                "BROKER://" + BrokerAddress.of(brokerPort) + "," + CONTROLLER_LISTENER + "://" + controller);
        properties.put("listener.security.protocol.map", "BROKER:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        properties.put("inter.broker.listener.name", "BROKER");
        properties.put("controller.listener.names", CONTROLLER_LISTENER);
        properties.put("controller.quorum.voters", NODE_ID + "@" + controller);
    }

    private static void oneReplica(Properties properties) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            properties.put(topic + ".replication.factor", "1");
        }
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("transaction.state.log.num.partitions", "4");
    }

    private static void smallAndQuick(Properties properties) {
        properties.put("log.index.size.max.bytes", "1048576");
        properties.put("log.cleaner.dedupe.buffer.size", "4194304");
        properties.put("group.initial.rebalance.delay.ms", "500");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        properties.put("background.threads", "2");
        // Registration and shutdown wait for the next heartbeat.
        properties.put("broker.heartbeat.interval.ms", "500");
    }
}
