package org.shifan.platform.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.ledger.Permission;

/**
 * Who holds a permission, found by asking it for each kind of organ and each duty, so that the page
 * cannot say anything else than the product does.
 */
record Holders(Words right, String code, List<Words> kinds) {
    private static final UUID NOBODY = new UUID(0, 0);

    static List<Holders> of(Collection<Permission> permissions) {
        return permissions.stream()
                .sorted(Comparator.comparing(Permission::code))
                .map(
                        permission ->
                                new Holders(
                                        Words.of("permission." + permission.code()),
                                        permission.code(),
                                        kinds(permission)))
                .toList();
    }

    private static List<Words> kinds(Permission permission) {
        var kinds = new ArrayList<Words>();
        for (var kind : OrganKind.values()) {
            if (kind == OrganKind.PROGRAMME) {
                continue; // acts by the clock and has no pages
            }
            var duties = EnumSet.noneOf(Duty.class);
            Arrays.stream(Duty.values())
                    .filter(duty -> Gate.allows(permission, probe(kind, duty)))
                    .forEach(duties::add);
            if (duties.size() == Duty.values().length) {
                kinds.add(Words.of("web.kind." + kind));
            } else if (!duties.isEmpty()) {
                kinds.add(
                        Words.of(
                                "web.kind.duties",
                                Words.of("web.kind." + kind),
                                duties.stream()
                                        .map(duty -> Words.of("web.duty." + duty))
                                        .toList()));
            }
        }
        return kinds;
    }

    private static Actor probe(OrganKind kind, Duty duty) {
        return new Actor(NOBODY, "", NOBODY, "", "", kind, "", Set.of(duty));
    }
}
