package org.shifan.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.decisions.ledger.Checkpoint;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

@ShifanTest
class SequencerTests {
    private static final int WRITERS = 8;

    @Autowired Ledger ledger;
    @Autowired Sequencer sequencer;
    @Autowired Tree tree;
    @Autowired LogKey key;
    @Autowired ApplicationContext product;
    @Autowired JdbcClient jdbc;
    @Autowired DataSource source;
    @Autowired TransactionTemplate transaction;

    private Reading reading;

    @BeforeEach
    void nobodySequencesButTheTest() {
        reading = new Reading(ledger, tree, jdbc);
        sequencer.stop();
        sequencer.sequence();
    }

    @AfterEach
    void theSequencerRunsAgain() {
        sequencer.start();
    }

    private UUID write(String subject) {
        return transaction.execute(status -> Writing.write(ledger, subject));
    }

    /** Works on many threads at once, and waits for all of them. */
    private static void atOnce(int threads, Callable<?> work) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < threads; i++) {
                running.add(executor.submit(work));
            }
            for (var one : running) {
                one.get();
            }
        }
    }

    @Test
    void concurrentActsGetOnePlaceEachWithoutGap() throws Exception {
        var kept = new ConcurrentLinkedQueue<UUID>();
        var undone = new ConcurrentLinkedQueue<UUID>();
        sequencer.start();
        atOnce(
                WRITERS,
                () -> {
                    for (int i = 0; i < 30; i++) {
                        boolean fails = i % 5 == 3;
                        transaction.executeWithoutResult(
                                status -> {
                                    (fails ? undone : kept).add(Writing.write(ledger, "at once"));
                                    if (fails) {
                                        status.setRollbackOnly();
                                    }
                                });
                        if (i % 10 == 7) {
                            ledger.sequence();
                        }
                    }
                    return null;
                });
        ledger.sequence();
        reading.provesItself();
        reading.proves(kept);
        assertThat(kept).hasSize(WRITERS * 24);
        assertThat(undone).allSatisfy(id -> assertThat(ledger.receipt(id)).isEmpty());
    }

    /** Connections are cut in the middle of acts and batches, as a killed process does. */
    @RepeatedTest(5)
    void aLedgerKilledAtRandomLosesNothingAcknowledged(RepetitionInfo repetition) throws Exception {
        var random = new Random(repetition.getCurrentRepetition());
        var acknowledged = new ConcurrentLinkedQueue<UUID>();
        var writing = new AtomicBoolean(true);
        sequencer.start();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var killer =
                    executor.submit(
                            () -> {
                                while (writing.get()) {
                                    Thread.sleep(5 + random.nextInt(40));
                                    killAllConnections();
                                }
                                return null;
                            });
            atOnce(
                    WRITERS,
                    () -> {
                        for (int i = 0; i < 20; i++) {
                            try {
                                acknowledged.add(write("killed at random"));
                            } catch (DataAccessException | TransactionException cut) {
                                Thread.sleep(1);
                            }
                        }
                        return null;
                    });
            writing.set(false);
            killer.get();
        }
        sequencer.stop();
        sequenceUntilNobodyCuts();
        Restarted.waitUntil(() -> Connections.allAnswer(source));
        reading.provesItself();
        reading.proves(acknowledged);
        assertThat(acknowledged).isNotEmpty();
    }

    private void killAllConnections() {
        try {
            jdbc.sql(
                            """
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where usename = current_user and pid <> pg_backend_pid()
                            """)
                    .query(Boolean.class)
                    .list();
        } catch (DataAccessException killedItself) {
            // Another connection of the pool was the victim's victim: nothing to do.
        }
    }

    private void sequenceUntilNobodyCuts() {
        for (int i = 0; ; i++) {
            try {
                sequencer.sequence();
                return;
            } catch (DataAccessException | TransactionException cut) {
                if (i == 20) {
                    throw cut;
                }
            }
        }
    }

    @Test
    void whatWasWrittenWhileItStoodIsSequencedWhenItRunsAgain() {
        long before = ledger.size();
        var written = List.of(write("a"), write("b"), write("c"));
        assertThat(ledger.size()).isEqualTo(before);
        assertThat(ledger.receipt(written.getFirst())).isEmpty();
        var restarted = Restarted.sequencer(product, key, new Memory(""));
        restarted.start();
        Restarted.waitUntil(() -> ledger.size() == before + 3);
        restarted.stop();
        reading.proves(written);
        for (int i = 0; i < 3; i++) {
            assertThat(ledger.entry(written.get(i)).orElseThrow().index()).hasValue(before + i);
        }
    }

    @Test
    void moreThanABatchIsSequencedInOrder() {
        long before = ledger.size();
        var written =
                transaction.execute(
                        status -> {
                            var ids = new ArrayList<UUID>();
                            for (int i = 0; i < 2_001; i++) {
                                ids.add(Writing.write(ledger, "many"));
                            }
                            return ids;
                        });
        sequencer.sequence();
        var placed =
                jdbc.sql("select entry from ledger.leaf where index >= ? order by index")
                        .param(before)
                        .query(UUID.class)
                        .list();
        assertThat(placed).isEqualTo(written);
        assertThat(
                        jdbc.sql("select size from ledger.checkpoint where size > ? order by size")
                                .param(before)
                                .query(Long.class)
                                .list())
                .containsExactly(before + 1_000, before + 2_000, before + 2_001);
        reading.provesItself();
    }

    @Test
    void anActThatCommitsLateIsNotPassedOver() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var early = new java.util.concurrent.CompletableFuture<UUID>();
            var commit = new java.util.concurrent.CountDownLatch(1);
            var slow =
                    executor.submit(
                            () ->
                                    transaction.executeWithoutResult(
                                            status -> {
                                                early.complete(Writing.write(ledger, "slow"));
                                                await(commit);
                                            }));
            var id = early.get();
            for (int i = 0; i < 3; i++) {
                var overtaking = write("quick");
                sequencer.sequence();
                reading.proves(List.of(overtaking));
                assertThat(ledger.entry(id)).isEmpty();
            }
            commit.countDown();
            slow.get();
            sequencer.sequence();
            reading.proves(List.of(id));
        }
        reading.provesItself();
    }

    private static void await(java.util.concurrent.CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nothingIsSignedThatIsNotCommitted() {
        long before = ledger.size();
        transaction.executeWithoutResult(
                status -> {
                    Writing.write(ledger, "undone");
                    ledger.sequence();
                    assertThat(ledger.size()).isEqualTo(before);
                    status.setRollbackOnly();
                });
        assertThat(ledger.size()).isEqualTo(before);
    }

    @Test
    void sequencingWithNothingWaitingSignsNothing() {
        write("one");
        sequencer.sequence();
        var newest = ledger.checkpoint().orElseThrow();
        sequencer.sequence();
        assertThat(ledger.checkpoint().orElseThrow().encoded()).isEqualTo(newest.encoded());
        assertThat(Checkpoint.of(newest).size()).isEqualTo(ledger.size());
    }
}
