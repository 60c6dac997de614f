package org.shifan.decisions.notice;

import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A condition built by hand, with its own three-valued value: an oracle that shares nothing with
 * the evaluator under test. Null is unknown.
 */
sealed interface Formula {

    /** As a notice file would have it. */
    String text();

    /** True, false, or null where the known values do not settle it. */
    @Nullable Boolean value(Map<String, Object> known);

    record Name(String name) implements Formula {
        @Override
        public String text() {
            return name;
        }

        @Override
        public @Nullable Boolean value(Map<String, Object> known) {
            return (Boolean) known.get(name);
        }
    }

    record AtMost(String name, Comparable<?> bound) implements Formula {
        @Override
        public String text() {
            return "s".equals(name) ? "s == '" + bound + "'" : name + " <= " + bound;
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public @Nullable Boolean value(Map<String, Object> known) {
            var value = (Comparable) known.get(name);
            if (value == null) {
                return null;
            }
            return "s".equals(name) ? value.equals(bound) : value.compareTo(bound) <= 0;
        }
    }

    record Not(Formula of) implements Formula {
        @Override
        public String text() {
            return "!(" + of.text() + ")";
        }

        @Override
        public @Nullable Boolean value(Map<String, Object> known) {
            Boolean value = of.value(known);
            return value == null ? null : !value;
        }
    }

    /** And, or: the value that settles it wins, then unknown. */
    record Join(String operator, boolean settles, Formula left, Formula right) implements Formula {
        @Override
        public String text() {
            return "(" + left.text() + " " + operator + " " + right.text() + ")";
        }

        @Override
        public @Nullable Boolean value(Map<String, Object> known) {
            Boolean one = left.value(known);
            Boolean two = right.value(known);
            if ((one != null && one == settles) || (two != null && two == settles)) {
                return settles;
            }
            return one == null || two == null ? null : (Boolean) !settles;
        }
    }

    record Choice(Formula when, Formula then, Formula otherwise) implements Formula {
        @Override
        public String text() {
            return "(%s ? %s : %s)".formatted(when.text(), then.text(), otherwise.text());
        }

        @Override
        public @Nullable Boolean value(Map<String, Object> known) {
            Boolean value = when.value(known);
            if (value == null) {
                return null;
            }
            return value ? then.value(known) : otherwise.value(known);
        }
    }

    static Formula random(Random random, int depth) {
        if (depth == 0) {
            return switch (random.nextInt(6)) {
                case 0 -> new AtMost("n", (long) random.nextInt(3));
                case 1 -> new AtMost("d", random.nextInt(3) + 0.5);
                case 2 -> new AtMost("s", random.nextBoolean() ? "a" : "b");
                default -> new Name(String.valueOf((char) ('p' + random.nextInt(3))));
            };
        }
        return switch (random.nextInt(6)) {
            case 0 -> new Not(random(random, depth - 1));
            case 1 ->
                    new Choice(
                            random(random, depth - 1),
                            random(random, depth - 1),
                            random(random, depth - 1));
            case 2, 3 ->
                    new Join("&&", false, random(random, depth - 1), random(random, depth - 1));
            default -> new Join("||", true, random(random, depth - 1), random(random, depth - 1));
        };
    }

    /** A value for every fact. */
    static Map<String, Object> everything(Random random) {
        return Map.of(
                "p",
                random.nextBoolean(),
                "q",
                random.nextBoolean(),
                "r",
                random.nextBoolean(),
                "n",
                (long) random.nextInt(4),
                "d",
                (double) random.nextInt(4),
                "s",
                random.nextBoolean() ? "a" : "b");
    }
}
