package org.shifan.decisions.notice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.shifan.decisions.notice.Tree.Spot;

/** Ways to damage a notice file. */
enum Damage {
    MISSPELL_A_KEY {
        @Override
        Optional<Done> to(Tree tree, Random random) {
            return one(tree, random, Spot::keyed)
                    .map(
                            spot -> {
                                var key = (String) spot.key();
                                int at = random.nextInt(key.length() + 1);
                                var name = key.substring(0, at) + "x" + key.substring(at);
                                var renamed = spot.rename(name);
                                return isRegion(spot) ? Done.SOMEWHERE : Done.at(renamed);
                            });
        }
    },
    DELETE_A_KEY {
        @Override
        Optional<Done> to(Tree tree, Random random) {
            return one(tree, random, spot -> spot.keyed() && isNeeded(spot))
                    .map(
                            spot -> {
                                spot.remove();
                                return Done.SOMEWHERE;
                            });
        }
    },
    CHANGE_A_TYPE {
        @Override
        Optional<Done> to(Tree tree, Random random) {
            return one(tree, random, spot -> true)
                    .map(
                            spot -> {
                                var others = new ArrayList<>(EXAMPLES);
                                others.removeIf(other -> sameKind(other, spot.value()));
                                var other = others.get(random.nextInt(others.size()));
                                spot.set(copy(other));
                                return Done.at(spot);
                            });
        }
    },
    REMOVE_A_LANGUAGE {
        @Override
        Optional<Done> to(Tree tree, Random random) {
            return one(tree, random, spot -> isText(spot.value()))
                    .map(
                            spot -> {
                                var text = (Map<?, ?>) spot.value();
                                var languages = List.copyOf(text.keySet());
                                text.remove(languages.get(random.nextInt(languages.size())));
                                return Done.at(spot);
                            });
        }
    },
    EMPTY_A_TEXT {
        @Override
        Optional<Done> to(Tree tree, Random random) {
            return one(tree, random, spot -> spot.value() instanceof String)
                    .map(
                            spot -> {
                                spot.set(random.nextBoolean() ? "" : " \u3000");
                                return Done.at(spot);
                            });
        }
    },
    REPEAT_AN_ENTRY {
        @Override
        Optional<Done> to(Tree tree, Random random) {
            return one(tree, random, spot -> !spot.keyed() && hasId(spot.value()))
                    .map(
                            spot -> {
                                spot.list().add(copy(spot.value()));
                                return Done.SOMEWHERE;
                            });
        }
    },
    CHANGE_A_SUM {
        @Override
        Optional<Done> to(Tree tree, Random random) {
            return one(
                            tree,
                            random,
                            spot -> isRegion(spot) || isKey(spot, "weight") || isTotal(spot))
                    .map(
                            spot -> {
                                spot.set(((BigDecimal) spot.value()).add(BigDecimal.ONE));
                                return Done.SOMEWHERE;
                            });
        }
    },
    SWAP_DATES {
        @Override
        Optional<Done> to(Tree tree, Random random) {
            var opens = tree.spots(spot -> isKey(spot, "schedule.opens"));
            var deadline = tree.spots(spot -> isKey(spot, "schedule.deadline"));
            if (opens.isEmpty() || deadline.isEmpty()) {
                return Optional.empty();
            }
            var first = opens.getFirst().value();
            opens.getFirst().set(deadline.getFirst().value());
            deadline.getFirst().set(first);
            return Optional.of(Done.at(deadline.getFirst()));
        }
    },
    INVENT_A_DATE {
        @Override
        Optional<Done> to(Tree tree, Random random) {
            return one(
                            tree,
                            random,
                            spot ->
                                    spot.value() instanceof String text
                                            && text.matches("\\d{4}-\\d{2}-\\d{2}.*"))
                    .map(
                            spot -> {
                                var text = (String) spot.value();
                                spot.set(text.substring(0, 4) + "-02-30" + text.substring(10));
                                return Done.at(spot);
                            });
        }
    },
    BREAK_A_REFERENCE {
        @Override
        Optional<Done> to(Tree tree, Random random) {
            return one(
                            tree,
                            random,
                            spot ->
                                    isKey(spot, "list")
                                            || isKey(spot, "rule")
                                            || isKey(spot, "successor")
                                            || isKey(spot, "applicants.excluded")
                                            || spot.path().matches(".*/alternatives/\\d+")
                                            || spot.path().matches(".*/leaves-out/\\d+"))
                    .map(
                            spot -> {
                                spot.set(spot.value() + "-x");
                                return Done.at(spot);
                            });
        }
    },
    BREAK_A_CONDITION {
        @Override
        Optional<Done> to(Tree tree, Random random) {
            var endings = List.of(" &&", " == 'x'", " || nobody_knows", ")", " + 1", " §");
            return one(tree, random, spot -> isKey(spot, "when") && spot.value() instanceof String)
                    .map(
                            spot -> {
                                var ending = endings.get(random.nextInt(endings.size()));
                                spot.set(spot.value() + ending);
                                return Done.at(spot);
                            });
        }
    };

    /**
     * What was done.
     *
     * @param path of the value at whose line an error must be named; empty: it may be anywhere
     */
    record Done(Optional<String> path) {
        static final Done SOMEWHERE = new Done(Optional.empty());

        static Done at(Spot spot) {
            return new Done(Optional.of(spot.path()));
        }
    }

    private static final Set<String> OPTIONAL =
            Set.of(
                    "contact",
                    "in-principle",
                    "annexes",
                    "aim",
                    "from",
                    "until",
                    "successor",
                    "task-areas",
                    "applicants.excluded",
                    "hint.facilities",
                    "hint.growth");

    private static final List<Object> EXAMPLES =
            List.of(
                    new ArrayList<>(),
                    new LinkedHashMap<>(),
                    new BigDecimal(7),
                    "~ x ~",
                    true,
                    Tree.NULL);

    /** Damages the tree; empty if it has nothing that could be damaged in this way. */
    abstract Optional<Done> to(Tree tree, Random random);

    private static Optional<Spot> one(Tree tree, Random random, Predicate<Spot> condition) {
        var spots = tree.spots(condition);
        return spots.isEmpty()
                ? Optional.empty()
                : Optional.of(spots.get(random.nextInt(spots.size())));
    }

    private static boolean isKey(Spot spot, String key) {
        return spot.key().equals(key);
    }

    private static boolean isRegion(Spot spot) {
        return spot.path().matches(".*/(quota|quota.total/provinces)/[^/]+");
    }

    private static boolean isTotal(Spot spot) {
        return spot.path().endsWith("/quota.total/places");
    }

    private static boolean isNeeded(Spot spot) {
        boolean setsNothingNeeded =
                isKey(spot, "sets") && OPTIONAL.containsAll(((Map<?, ?>) spot.value()).keySet());
        return !OPTIONAL.contains(spot.key())
                && !spot.path().contains("/publication/")
                && !setsNothingNeeded;
    }

    private static boolean isText(Object value) {
        return value instanceof Map<?, ?> map && (map.containsKey("en") || map.containsKey("zh"));
    }

    private static boolean hasId(Object value) {
        return value instanceof Map<?, ?> map && map.containsKey("id");
    }

    private static boolean sameKind(Object one, Object other) {
        return one instanceof Map == other instanceof Map
                && one instanceof List == other instanceof List
                && one instanceof String == other instanceof String
                && one instanceof BigDecimal == other instanceof BigDecimal
                && one instanceof Boolean == other instanceof Boolean;
    }

    private static Object copy(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<Object, Object>();
                map.forEach((key, inner) -> copy.put(key, copy(inner)));
                yield copy;
            }
            case List<?> list -> {
                var copy = new ArrayList<Object>();
                list.forEach(inner -> copy.add(copy(inner)));
                yield copy;
            }
            default -> value;
        };
    }
}
