package org.shifan.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.decisions.ledger.Hash;
import org.shifan.platform.documents.Documents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ShifanTest
class ActsTests {
    @Autowired Acts acts;
    @Autowired Ledger ledger;
    @Autowired Documents documents;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private final String subject = "ActsTests " + UUID.randomUUID();
    private final byte[] work = subject.getBytes(StandardCharsets.UTF_8);

    private <T> T perform(Actor actor, Supplier<T> what) {
        return acts.perform(Writing.WRITTEN, actor, "test-call", "", subject, what);
    }

    private List<Entry> entries() {
        return ledger.entries("test-call").stream()
                .filter(entry -> entry.subject().equals(subject))
                .toList();
    }

    private boolean workIsKept() {
        return documents.bytes(Hash.sha256Hex(work)).isPresent();
    }

    @Test
    void anActAndItsEntryAreKeptTogether() {
        var id =
                perform(
                        Writing.SOMEBODY,
                        () -> {
                            documents.keep(work, "a.txt");
                            return Writing.write(ledger, subject);
                        });
        assertThat(workIsKept()).isTrue();
        assertThat(entries()).extracting(Entry::id).containsExactly(id);
        assertThat(entries().getFirst().body())
                .containsEntry("subject", subject)
                .doesNotContainValue(Writing.SOMEBODY.person().toString());
    }

    @Test
    void bodiesDoNotTellThatTwoActsAreOnePersonsButTheKeeperCan() {
        perform(Writing.SOMEBODY, () -> Writing.write(ledger, subject));
        perform(Writing.SOMEBODY, () -> Writing.write(ledger, subject));
        assertThat(entries())
                .hasSize(2)
                .extracting(entry -> entry.body().get("person"))
                .doesNotHaveDuplicates();
        assertThat(entries())
                .allSatisfy(
                        entry ->
                                assertThat(ledger.person(entry.id()))
                                        .contains(Writing.SOMEBODY.person()));
    }

    @Test
    void anActThatFailsAfterItsEntryLeavesNeither() {
        assertThatThrownBy(
                        () ->
                                perform(
                                        Writing.SOMEBODY,
                                        () -> {
                                            documents.keep(work, "a.txt");
                                            Writing.write(ledger, subject);
                                            throw new IllegalStateException("broken");
                                        }))
                .hasMessage("broken");
        assertThat(workIsKept()).isFalse();
        assertThat(entries()).isEmpty();
    }

    @Test
    void anEntryThatCannotBeWrittenUndoesItsAct() {
        assertThatThrownBy(
                        () ->
                                perform(
                                        Writing.SOMEBODY,
                                        () -> {
                                            documents.keep(work, "a.txt");
                                            return Writing.write(ledger, "x".repeat(1 << 16));
                                        }))
                .hasMessageContaining("64 KiB");
        assertThat(workIsKept()).isFalse();
    }

    @Test
    void aRefusalIsRecordedAndItsWorkIsUndone() {
        var deadline = Instant.parse("2013-11-27T16:00:00Z");
        assertThatThrownBy(
                        () ->
                                perform(
                                        Writing.SOMEBODY,
                                        () -> {
                                            documents.keep(work, "a.txt");
                                            Writing.write(ledger, subject);
                                            throw new Refused(Writing.Refusal.LATE, deadline, 3);
                                        }))
                .isInstanceOf(Refused.class);
        assertThat(workIsKept()).isFalse();
        assertThat(entries()).hasSize(1);
        var refusal = entries().getFirst();
        assertThat(refusal.type()).isEqualTo("refused");
        assertThat(refusal.body())
                .containsEntry("act", "test.written")
                .containsEntry("code", "test.late")
                .containsEntry("values", List.of("2013-11-27T16:00:00.000Z", "3"));
    }

    @Test
    void whoMayNotActIsTurnedAwayWithoutAnEntry() {
        assertThatThrownBy(() -> perform(Writing.STRANGER, () -> Writing.write(ledger, subject)))
                .isInstanceOf(NotAllowed.class);
        assertThat(entries()).isEmpty();
    }

    @Test
    void anActInsideAnotherTransactionIsABug() {
        assertThatThrownBy(
                        () ->
                                transaction.execute(
                                        status ->
                                                perform(
                                                        Writing.SOMEBODY,
                                                        () -> Writing.write(ledger, subject))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a transaction of its own");
        assertThat(entries()).isEmpty();
    }

    @Test
    void nothingIsRecordedOutsideATransaction() {
        assertThatThrownBy(() -> Writing.write(ledger, subject))
                .isInstanceOf(
                        org.springframework.transaction.IllegalTransactionStateException.class);
        assertThat(entries()).isEmpty();
    }

    @Test
    void anActWithoutAResultIsUndone() {
        assertThatThrownBy(
                        () ->
                                perform(
                                        Writing.SOMEBODY,
                                        () -> {
                                            Writing.write(ledger, subject);
                                            return null;
                                        }))
                .isInstanceOf(NullPointerException.class);
        assertThat(entries()).isEmpty();
    }

    @Test
    void theLeafHoldsNoPersonAndCommitsToTheBody() {
        var id = perform(Writing.SOMEBODY, () -> Writing.write(ledger, subject));
        var leaf =
                jdbc.sql("select convert_from(leaf, 'UTF8') from ledger.entry where id = ?")
                        .param(id)
                        .query(String.class)
                        .single();
        assertThat(leaf)
                .contains("\"organ\":\"ndrc\"", Writing.SOMEBODY.office().toString())
                .doesNotContain(Writing.SOMEBODY.person().toString(), "示例用户甲");
    }
}
