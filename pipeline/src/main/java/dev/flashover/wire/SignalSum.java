package dev.flashover.wire;

import dev.flashover.avro.Signals;
import org.jspecify.annotations.Nullable;

/** Adds up what several texts show. */
public final class SignalSum {
    private SignalSum() {}

    /**
     * The sum of both.
     *
     * @param sum null stands for nothing yet
     */
    public static Signals add(@Nullable Signals sum, Signals more) {
        if (sum == null) {
            return Signals.newBuilder(more).build();
        }
        return new Signals(
                sum.getOutrage() + more.getOutrage(),
                sum.getSarcasm() + more.getSarcasm(),
                sum.getFirstPerson() + more.getFirstPerson(),
                sum.getHelp() + more.getHelp(),
                sum.getChurn() + more.getChurn(),
                sum.getThreat() + more.getThreat(),
                sum.getThanks() + more.getThanks(),
                sum.getApology() + more.getApology(),
                sum.getSafety() + more.getSafety(),
                sum.getDiscrimination() + more.getDiscrimination(),
                sum.getPrivacy() + more.getPrivacy(),
                sum.getMoney() + more.getMoney());
    }
}
