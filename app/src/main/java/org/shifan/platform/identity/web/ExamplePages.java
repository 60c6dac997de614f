package org.shifan.platform.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.identity.Entrance;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.identity.Organ;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.InExample;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Public;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by one click as any actor of the example; nowhere else does this exist. */
@Controller
@ConditionalOnWebApplication
@InExample
class ExamplePages {
    private static final List<OrganKind> ORDER =
            List.of(
                    OrganKind.CITY_LEAD,
                    OrganKind.CITY_GOVERNMENT,
                    OrganKind.PROVINCE_COMMISSION,
                    OrganKind.PROVINCE_GOVERNMENT,
                    OrganKind.HOST,
                    OrganKind.JOINT,
                    OrganKind.EXPERTS);

    private final Identity identity;
    private final Entrance entrance;

    ExamplePages(Identity identity, Entrance entrance) {
        this.identity = identity;
        this.entrance = entrance;
    }

    /** Actors of one kind of organ. */
    public record Group(OrganKind kind, List<Someone> people) {

        /** Few enough to be shown at once. */
        public boolean few() {
            return people.size() <= 12;
        }
    }

    /** One actor, and the organ in both languages. */
    public record Someone(Actor actor, Text organ) {}

    @GetMapping("/example/actors")
    @Public
    Page actors() {
        var organs =
                identity.organs().stream()
                        .collect(Collectors.toMap(Organ::id, Function.identity()));
        Map<OrganKind, List<Someone>> kinds = new LinkedHashMap<>();
        ORDER.forEach(kind -> kinds.put(kind, new ArrayList<>()));
        for (var actor : identity.actors()) {
            var group = kinds.get(actor.kind());
            var organ = organs.get(actor.organ());
            if (group != null && organ != null) {
                group.add(new Someone(actor, organ.shortName()));
            }
        }
        var groups =
                kinds.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry -> new Group(entry.getKey(), entry.getValue()))
                        .toList();
        return Page.of("identity/actors", "identity.actors.title")
                .crumb("/example", "web.example.progress")
                .lead("identity.actors.lead")
                .with("groups", groups);
    }

    @PostMapping("/example/sign-in")
    @Public
    String signIn(
            @RequestParam UUID office, HttpServletRequest request, HttpServletResponse response) {
        var actor =
                identity.actors().stream()
                        .filter(one -> one.office().equals(office))
                        .findFirst()
                        .orElseThrow(() -> new Absent("office " + office));
        entrance.enter(actor.person(), actor.office(), request, response);
        return "redirect:/inbox";
    }
}
