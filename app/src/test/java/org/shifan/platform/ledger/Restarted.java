package org.shifan.platform.ledger;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A sequencer as another start of the product would have it, on the same database. */
final class Restarted {
    private static final int PATIENCE_MS = 60_000;

    private Restarted() {}

    static Sequencer sequencer(ApplicationContext product, LogKey key, Memory memory) {
        var tree = product.getBean(Tree.class);
        return new Sequencer(
                product.getBean(Entries.class),
                tree,
                new History(tree, key, memory),
                memory,
                key,
                product.getBean(Clock.class),
                product.getBean(JdbcClient.class),
                product.getBean(PlatformTransactionManager.class));
    }

    /** Waits for another thread; a minute is never needed unless it never comes. */
    static void waitUntil(BooleanSupplier there) {
        for (int i = 0; !there.getAsBoolean(); i++) {
            if (i == PATIENCE_MS / 10) {
                throw new AssertionError("it never came");
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
