package org.shifan.platform.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.shifan.decisions.ledger.Leaf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries that have a place, as everybody may browse them: never more than a page at once. */
@Repository
class Leaves {
    private static final UUID NONE = new UUID(0, 0);

    private final JdbcClient jdbc;

    Leaves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A condition in SQL with its parameters. */
    private record Condition(String sql, List<Object> params) {

        Condition and(String more, Object... values) {
            var all = new ArrayList<>(params);
            all.addAll(List.of(values));
            return new Condition(sql + " and " + more, all);
        }
    }

    /** An order of entries; no two have the same place in it. */
    private record Order(LedgerSearch.By by, boolean ascending) {

        /** By code points, whatever the database sorts words by. */
        private String key() {
            return switch (by) {
                case INDEX -> "l.index";
                case AT -> "e.at";
                case TYPE -> "e.type collate \"C\"";
                case SUBJECT -> "e.subject collate \"C\"";
                case ORGAN -> "e.organ collate \"C\"";
            };
        }

        String sql() {
            var direction = ascending ? "asc" : "desc";
            return "%s %s, l.index %s".formatted(key(), direction, direction);
        }

        Condition from(Condition condition, OptionalLong from) {
            return from.isEmpty()
                    ? condition
                    : beyond(condition, ascending ? ">=" : "<=", from.getAsLong());
        }

        Condition after(Condition condition, long index) {
            return beyond(condition, ascending ? ">" : "<", index);
        }

        private Condition beyond(Condition condition, String sign, long index) {
            return by == LedgerSearch.By.INDEX
                    ? condition.and("l.index " + sign + " ?", index)
                    : condition.and(
                            """
                            (%s, l.index) %s (select %s, l.index from ledger.leaf l
                                join ledger.entry e on e.id = l.entry where l.index = ?)
                            """
                                    .formatted(key(), sign, key()),
                            index);
        }
    }

    /**
     * A page of what is looked for, found by where it begins and not by counting rows, so that the
     * last page costs as much as the first.
     *
     * @param receipt the entry whose receipt number the words are
     * @param size of the ledger
     */
    LedgerSearch.Found find(LedgerSearch search, Optional<UUID> receipt, int rows, long size) {
        var matching = condition(search, receipt);
        var order = new Order(search.by(), search.ascending());
        var page = read(order.from(matching, search.from()), order, rows + 1);
        boolean more = page.size() > rows;
        return new LedgerSearch.Found(
                more ? page.subList(0, rows) : page,
                matching.params().isEmpty() ? size : count(matching),
                size,
                previous(search, matching, rows),
                more
                        ? Optional.of(search.from(OptionalLong.of(page.getLast().index())))
                        : Optional.empty());
    }

    private Optional<LedgerSearch> previous(LedgerSearch search, Condition matching, int rows) {
        if (search.from().isEmpty()) {
            return Optional.empty();
        }
        var back = new Order(search.by(), !search.ascending());
        var before = read(back.after(matching, search.from().getAsLong()), back, rows + 1);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                search.from(
                        before.size() > rows
                                ? OptionalLong.of(before.get(rows - 1).index())
                                : OptionalLong.empty()));
    }

    private static Condition condition(LedgerSearch search, Optional<UUID> receipt) {
        var condition = new Condition("true", List.of());
        if (search.type().isPresent()) {
            condition = condition.and("e.type = ?", search.type().get());
        }
        if (search.words().isPresent()) {
            var words = search.words().get();
            condition =
                    condition.and(
                            """
                            l.entry in (select id from ledger.entry where subject = ?
                                union select entry from ledger.leaf where index = ?
                                union select ?)
                            """,
                            words,
                            words.matches("[0-9]{1,18}") ? Long.parseLong(words) : -1L,
                            receipt.orElse(NONE));
        }
        return condition;
    }

    private List<Placed> read(Condition condition, Order order, int limit) {
        return jdbc.sql(
                        """
                        select l.index, e.leaf from ledger.leaf l join ledger.entry e on e.id = l.entry
                        where %s order by %s limit %d
                        """
                                .formatted(condition.sql(), order.sql(), limit))
                .params(condition.params())
                .query(
                        (row, n) ->
                                new Placed(row.getLong("index"), Leaf.parse(row.getBytes("leaf"))))
                .list();
    }

    private long count(Condition condition) {
        return jdbc.sql(
                        """
                        select count(*) from ledger.leaf l join ledger.entry e on e.id = l.entry
                        where %s
                        """
                                .formatted(condition.sql()))
                .params(condition.params())
                .query(Long.class)
                .single();
    }

    /** The bytes of the leaves from an index on, in order. */
    List<byte[]> bytes(long from, int limit) {
        return jdbc.sql(
                        """
                        select e.leaf from ledger.leaf l join ledger.entry e on e.id = l.entry
                        where l.index >= ? order by l.index limit ?
                        """)
                .params(from, limit)
                .query(byte[].class)
                .list();
    }

    Optional<UUID> entryAt(long index) {
        return jdbc.sql("select entry from ledger.leaf where index = ?")
                .param(index)
                .query(UUID.class)
                .optional();
    }

    /** The types that there are: one look into the index for each, not one for each entry. */
    List<String> types() {
        return jdbc.sql(
                        """
                        with recursive known (type) as (
                            (select type from ledger.entry order by type limit 1)
                            union all
                            select (select e.type from ledger.entry e where e.type > known.type
                                    order by e.type limit 1)
                            from known where known.type is not null
                        )
                        select type from known where type is not null
                        """)
                .query(String.class)
                .list();
    }
}
