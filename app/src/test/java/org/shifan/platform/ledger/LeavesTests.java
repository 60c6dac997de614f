package org.shifan.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.platform.ledger.LedgerSearch.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ShifanTest
class LeavesTests {
    private static final List<String> TYPES = List.of("leaves.a", "leaves.b", "leaves.c");
    private static final List<String> SUBJECTS = List.of("LeavesTests 1", "LeavesTests 2");

    private static long first;

    @Autowired Ledger ledger;
    @Autowired Leaves leaves;
    @Autowired TransactionTemplate transaction;

    record Kind(String code) implements ActType {
        @Override
        public boolean allows(Actor actor, String place) {
            return true;
        }
    }

    @BeforeEach
    void thereAreSomeEntries() {
        if (ledger.search(search("leaves.a", null, false), 1).count() == 0) {
            ledger.sequence();
            first = ledger.size();
            var random = new Random(7);
            transaction.executeWithoutResult(
                    status -> {
                        for (int i = 0; i < 60; i++) {
                            ledger.record(
                                    new Kind(TYPES.get(random.nextInt(TYPES.size()))),
                                    Writing.SOMEBODY,
                                    "leaves",
                                    SUBJECTS.get(random.nextInt(SUBJECTS.size())),
                                    Map.of());
                        }
                    });
            ledger.sequence();
        }
    }

    private static LedgerSearch search(
            @org.jspecify.annotations.Nullable String type,
            @org.jspecify.annotations.Nullable String words,
            boolean oldestFirst) {
        return new LedgerSearch(
                Optional.ofNullable(type),
                Optional.ofNullable(words),
                By.INDEX,
                oldestFirst,
                OptionalLong.empty());
    }

    /** Every entry that this test wrote, read one by one. */
    private List<Placed> all() {
        return from(first);
    }

    private List<Placed> from(long index) {
        return LongStream.range(index, ledger.size())
                .mapToObj(at -> new Placed(at, ledger.receipt(at).orElseThrow().leaf()))
                .toList();
    }

    @RepeatedTest(20)
    void pagesForwardAndBackHoldWhatMatchesAndNothingElse(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var type = random.nextInt(3) == 0 ? null : TYPES.get(random.nextInt(TYPES.size()));
        var words = random.nextBoolean() ? null : SUBJECTS.get(random.nextInt(SUBJECTS.size()));
        if (type == null && words == null) {
            words = SUBJECTS.getFirst();
        }
        boolean ascending = random.nextBoolean();
        var by = By.values()[random.nextInt(By.values().length)];
        int rows = 1 + random.nextInt(25);
        var expected = expected(type, words, by, ascending);
        var sought = search(type, words, ascending);

        var pages = new ArrayList<LedgerSearch.Found>();
        var searches = new ArrayList<LedgerSearch>();
        for (Optional<LedgerSearch> at =
                        Optional.of(
                                new LedgerSearch(
                                        sought.type(),
                                        sought.words(),
                                        by,
                                        ascending,
                                        sought.from()));
                at.isPresent();
                at = pages.getLast().next()) {
            searches.add(at.get());
            pages.add(ledger.search(at.get(), rows));
        }
        assertThat(pages.stream().flatMap(page -> page.entries().stream()).toList())
                .isEqualTo(expected);
        assertThat(pages).allSatisfy(page -> assertThat(page.count()).isEqualTo(expected.size()));
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i).entries().size()).isLessThanOrEqualTo(rows);
            assertThat(pages.get(i).previous())
                    .isEqualTo(i == 0 ? Optional.empty() : Optional.of(searches.get(i - 1)));
        }
    }

    private List<Placed> expected(
            @org.jspecify.annotations.Nullable String type,
            @org.jspecify.annotations.Nullable String words,
            By by,
            boolean ascending) {
        Comparator<Placed> order =
                switch (by) {
                    case INDEX -> Comparator.comparing(Placed::index);
                    case AT -> Comparator.comparing(one -> one.leaf().at());
                    case TYPE -> Comparator.comparing(one -> one.leaf().type());
                    case SUBJECT -> Comparator.comparing(one -> one.leaf().subject());
                    case ORGAN -> Comparator.comparing(one -> one.leaf().organ());
                };
        order = order.thenComparing(Placed::index);
        return all().stream()
                .filter(placed -> type == null || placed.leaf().type().equals(type))
                .filter(placed -> words == null || placed.leaf().subject().equals(words))
                .sorted(ascending ? order : order.reversed())
                .toList();
    }

    @Test
    void aNumberFindsTheEntryAtThatPlace() {
        var found = ledger.search(search(null, "3", false), 50);
        assertThat(found.entries()).extracting(Placed::index).contains(3L);
        assertThat(found.size()).isEqualTo(ledger.size());
    }

    @Test
    void aReceiptNumberFindsTheActThatGaveIt() {
        var at = ledger.size() - 1;
        var gave = ledger.receipt(at).orElseThrow().leaf().id();
        var found =
                leaves.find(
                        search(null, "SF-0000-0-000000-0", false),
                        Optional.of(gave),
                        50,
                        ledger.size());
        assertThat(found.entries()).extracting(Placed::index).containsExactly(at);
    }

    @Test
    void whatNothingMatchesIsEmptyWithItsCount() {
        var found = ledger.search(search("leaves.a", UUID.randomUUID().toString(), true), 50);
        assertThat(found.entries()).isEmpty();
        assertThat(found.count()).isZero();
        assertThat(found.next()).isEmpty();
    }

    @Test
    void everyTypeIsNamedOnce() {
        var types = ledger.types();
        assertThat(types).containsAll(TYPES).doesNotHaveDuplicates().isSorted();
        assertThat(types)
                .containsExactlyInAnyOrderElementsOf(
                        from(0).stream().map(placed -> placed.leaf().type()).distinct().toList());
    }
}
