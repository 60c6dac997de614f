package org.shifan.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shifan.ShifanTest;
import org.shifan.decisions.ledger.Checkpoint;
import org.shifan.decisions.ledger.Merkle;
import org.shifan.platform.storage.CannotStart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database that does not hold what was signed before signs nothing more. */
@ShifanTest
class HistoryTests {
    @Autowired Ledger ledger;
    @Autowired Sequencer running;
    @Autowired ApplicationContext product;
    @Autowired Tree tree;
    @Autowired LogKey key;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    @TempDir Path data;

    @BeforeEach
    void nobodySequencesButTheTest() {
        running.stop();
        write();
        running.sequence();
    }

    @AfterEach
    void theSequencerRunsAgain() {
        running.start();
    }

    private UUID write() {
        return new TransactionTemplate(transactions)
                .execute(status -> Writing.write(ledger, "history"));
    }

    private Memory memory() {
        return new Memory(data.toString());
    }

    private Sequencer sequencer(LogKey signing) {
        return Restarted.sequencer(product, signing, memory());
    }

    private Checkpoint newest() {
        return ledger.checkpoint().map(Checkpoint::of).orElseThrow();
    }

    private void assertSignsNothing(LogKey signing, String why) {
        var before = newest();
        write();
        var sequencer = sequencer(signing);
        assertThatThrownBy(sequencer::sequence)
                .isInstanceOf(Disagreement.class)
                .hasMessageContaining(why)
                .hasMessageContaining("nothing more is signed");
        assertThat(sequencer.halted()).isTrue();
        assertThat(newest().same(before)).isTrue();
        assertThat(ledger.size()).isEqualTo(before.size());
    }

    @Test
    void aLedgerThatHoldsWhatWasSignedGoesOn() {
        memory().remember(newest());
        var id = write();
        var sequencer = sequencer(key);
        sequencer.sequence();
        new Reading(ledger, tree, jdbc).proves(List.of(id));
        assertThat(memory().last().orElseThrow().same(newest())).isTrue();
        assertThat(sequencer.halted()).isFalse();
    }

    @Test
    void aLedgerRememberedAtAnEarlierSizeGoesOn() {
        memory().remember(newest());
        write();
        running.sequence();
        var id = write();
        sequencer(key).sequence();
        new Reading(ledger, tree, jdbc).proves(List.of(id));
    }

    @Test
    void aDatabaseSetBackBehindWhatWasSignedSignsNothing() {
        var leaves = new ArrayList<byte[]>();
        ledger.recorded(newest().size()).forEach(r -> leaves.add(Merkle.leafHash(r.leaf())));
        leaves.add(Merkle.leafHash(new byte[] {1}));
        leaves.add(Merkle.leafHash(new byte[] {2}));
        memory().remember(new Checkpoint(key.signer().name(), leaves.size(), Merkle.root(leaves)));
        assertSignsNothing(key, "does not agree with the checkpoint over " + leaves.size());
        // Nor when it has grown to that size again, with other entries.
        write();
        write();
        assertSignsNothing(key, "does not agree");
    }

    @Test
    void aDatabaseWithAnotherHistoryOfTheSameSizeSignsNothing() {
        var other = Merkle.leafHash(new byte[] {1});
        memory().remember(new Checkpoint(key.signer().name(), newest().size(), other));
        assertSignsNothing(key, "does not agree");
    }

    @Test
    void aLedgerIsNotContinuedUnderAnotherKey() throws IOException {
        var another = LogKey.in(data.resolve("keys"), "another/ledger");
        assertSignsNothing(another, "not signed by this key");
    }

    @Test
    void aRealStartNeedsTheKeyThatHasSignedBefore() throws IOException {
        var keys = data.resolve("keys");
        assertThatThrownBy(() -> new LogKey("real", data.toString(), "", tree))
                .isInstanceOfSatisfying(CannotStart.class, HistoryTests::asksForTheKey);
        assertThat(keys.resolve("ledger.key")).doesNotExist();
        var unused = LogKey.in(keys, "another/ledger");
        assertThatThrownBy(() -> new LogKey("real", data.toString(), "", tree))
                .isInstanceOfSatisfying(CannotStart.class, HistoryTests::asksForTheKey);
    }

    private static void asksForTheKey(CannotStart refused) {
        assertThat(refused.reason()).isEqualTo(CannotStart.Reason.LEDGER_KEY);
        assertThat(refused.sentence(Locale.ENGLISH)).contains("ledger.key", "Put it back");
    }

    @Test
    void aMemoryOfAnotherLedgerStopsSigning() {
        memory().remember(new Checkpoint("another/ledger", 1, Merkle.emptyRoot()));
        assertSignsNothing(key, "that of another/ledger");
    }

    /** The memory cannot be written at first, as on a full disk. */
    @Test
    void aFailureOnTheWayEndsNoSequencer() throws IOException {
        var blocked = Files.createFile(data.resolve("keys"));
        var sequencer = sequencer(key);
        long before = ledger.size();
        var first = write();
        sequencer.start();
        Restarted.waitUntil(() -> ledger.size() == before + 1);
        Files.delete(blocked);
        var second = write();
        sequencer.wake();
        Restarted.waitUntil(() -> ledger.size() == before + 2);
        sequencer.stop();
        new Reading(ledger, tree, jdbc).proves(List.of(first, second));
        assertThat(memory().last().orElseThrow().same(newest())).isTrue();
    }

    @Test
    void aRealKeyIsKeptForItsOwnerAlone() throws IOException {
        var made = LogKey.in(data.resolve("keys"), "");
        var read = LogKey.in(data.resolve("keys"), "a name given later");
        assertThat(read.signer().verifier().vkey()).isEqualTo(made.signer().verifier().vkey());
        assertThat(made.signer().name()).matches("shifan/[0-9a-f]{6}");
        assertThat(Files.getPosixFilePermissions(data.resolve("keys/ledger.key")))
                .containsExactlyInAnyOrder(
                        java.nio.file.attribute.PosixFilePermission.OWNER_READ,
                        java.nio.file.attribute.PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void theMemoryOutlivesABrokenWrite() throws IOException {
        memory().remember(newest());
        Files.writeString(data.resolve("keys/ledger.checkpoint.next"), "half of");
        assertThat(memory().last().orElseThrow().same(newest())).isTrue();
        memory().remember(newest());
        assertThat(memory().last().orElseThrow().same(newest())).isTrue();
    }
}
