package dev.flashover.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Between opening and closing, an interrupt from the keyboard (or a TERM) asks the command to stop and lets it finish. */
final class CtrlC implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    /** @param stop asks the command to stop; returns at once, and is called from another thread */
    CtrlC(Runnable stop) {
        hook = new Thread(() -> awaitFinish(stop), "ctrl-c");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void awaitFinish(Runnable stop) {
        stop.run();
        try {
            finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The shutdown is what ended the command.
            return;
        }
    }
}
