package org.shifan.decisions.bundle;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.shifan.decisions.ledger.Body;
import org.shifan.decisions.ledger.Leaf;
import org.shifan.decisions.notice.Organ;
import org.shifan.decisions.notice.WorkingDays;
import org.shifan.decisions.review.Assignment;
import org.shifan.decisions.review.Conflicts;
import org.shifan.decisions.review.Expert;
import org.shifan.decisions.review.Panels;
import org.shifan.decisions.review.Reviewed;
import org.shifan.decisions.review.Rubric;
import org.shifan.decisions.review.ScoreSheet;
import org.shifan.decisions.selection.Ranking;
import org.shifan.decisions.selection.Scored;
import org.shifan.decisions.selection.Selection;

/** A random call that keeps to every rule, from its opening to the published list. */
@org.jspecify.annotations.NullUnmarked
final class Story extends JudgedStory {
    final List<byte[]> texts = new ArrayList<>();

    Story(long seed) {
        this(new Random(seed));
    }

    private Story(Random random) {
        this(random, new SmallCall(random));
    }

    Story(Random random, SmallCall call) {
        super(random, call);
        if (!goingOn.isEmpty()) {
            now = Instant.parse("2013-12-05T01:00:00Z");
            rank(review());
        }
    }

    boolean issued() {
        return events.stream().anyMatch(event -> event.type().equals(Types.ISSUED));
    }

    private Map<String, List<String>> review() {
        var experts = new ArrayList<Expert>();
        for (int i = 1; i <= 6; i++) {
            experts.add(expert("E0" + i, i % 3 == 0 ? SmallCall.WEST : "110000"));
        }
        experts.set(0, declaring(experts.getFirst()));
        var reviewed =
                goingOn.stream()
                        .map(
                                r ->
                                        new Reviewed(
                                                r,
                                                city(r),
                                                call.places.get(city(r)).provinceCode(),
                                                Set.of()))
                        .toList();
        var settings = call.notice.settings().review();
        var assignment =
                Panels.assign(
                        reviewed,
                        experts,
                        new Conflicts(settings.conflicts()),
                        settings.perApplication(),
                        settings.mostPerExpert());
        var panels = new TreeMap<>(((Assignment.Complete) assignment).panels());
        act(
                Types.ASSIGNED,
                call.notice.id(),
                "ndrc",
                Map.of("round", "selection", "panels", Map.copyOf(panels)));
        replace(panels);
        return panels;
    }

    private Expert expert(String id, String province) {
        var employer =
                Body.commitment(new byte[Body.SALT_BYTES], id.getBytes(StandardCharsets.UTF_8));
        act(
                Types.EXPERT,
                id,
                "ndrc",
                Map.of("expert", id, "province", province, "employer", employer));
        return new Expert(
                id,
                java.util.Optional.of(province),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                Set.of());
    }

    private Expert declaring(Expert expert) {
        var receipt = goingOn.getFirst();
        act(
                Types.CONFLICT,
                receipt,
                "experts",
                Map.of("expert", expert.id(), "receipt", receipt, "kind", "declared"));
        return new Expert(
                expert.id(), expert.province(), expert.city(), expert.employer(), Set.of(receipt));
    }

    private void replace(Map<String, List<String>> panels) {
        var receipt = goingOn.getLast();
        var panel = new ArrayList<>(panels.get(receipt));
        var free =
                List.of("E02", "E04", "E05").stream().filter(e -> !panel.contains(e)).findFirst();
        if (free.isPresent() && random.nextBoolean()) {
            var out = panel.removeFirst();
            panel.add(free.get());
            panels.put(receipt, panel);
            act(
                    Types.REPLACED,
                    receipt,
                    "ndrc",
                    Map.of(
                            "round",
                            "selection",
                            "receipt",
                            receipt,
                            "out",
                            out,
                            "in",
                            free.get(),
                            "reason",
                            "因病"));
        }
    }

    private void rank(Map<String, List<String>> panels) {
        var rubric = Rubric.of(call.notice.settings().review());
        var scored = new ArrayList<Scored>();
        panels.forEach(
                (receipt, panel) -> {
                    var sheets = panel.stream().map(e -> sheet(receipt, e, rubric)).toList();
                    scored.add(Scored.of(receipt, city(receipt), rubric, sheets));
                });
        var ranking = Ranking.of(scored);
        var lines =
                ranking.order().stream()
                        .map(
                                r ->
                                        Map.<String, Object>of(
                                                "receipt", r.application(),
                                                "city", r.scored().city(),
                                                "score", RankingCheck.text(r.score()),
                                                "rank", r.rank()))
                        .toList();
        act(Types.RANKED, call.notice.id(), "ndrc", Map.of("round", "selection", "ranking", lines));
        now = Instant.parse("2013-12-12T01:00:00Z");
        publish(ranking, consult(ranking));
        if (random.nextInt(3) == 0) {
            object(true);
            publish(ranking, consult(ranking));
        }
        object(false);
        issue();
    }

    private ScoreSheet sheet(String receipt, String expert, Rubric rubric) {
        var marks = new TreeMap<String, Integer>();
        rubric.criteria()
                .forEach(
                        c ->
                                marks.put(
                                        c.id(),
                                        rubric.least()
                                                + random.nextInt(
                                                        rubric.most() - rubric.least() + 1)));
        act(
                Types.SCORE,
                receipt,
                "experts",
                Map.of(
                        "round", "selection",
                        "receipt", receipt,
                        "expert", expert,
                        "marks", marks,
                        "opinion", hash()));
        return new ScoreSheet(receipt, expert, marks);
    }

    private List<String> consult(Ranking ranking) {
        var round = call.notice.settings().rounds().getFirst();
        var line = Selection.choose(ranking, round.places(), round.tie());
        var chosen = new ArrayList<>(line.above());
        chosen.addAll(line.tied().subList(0, line.left()));
        var departures = new ArrayList<Map<String, Object>>();
        if (!line.above().isEmpty() && random.nextBoolean()) {
            var out = line.above().getFirst();
            chosen.remove(out);
            departures.add(Map.of("receipt", out, "in", false, "reason", "正在整改"));
            if (!line.below().isEmpty()) {
                chosen.add(line.below().getFirst());
                departures.add(
                        Map.of("receipt", line.below().getFirst(), "in", true, "reason", "中部布局"));
            }
        }
        var body = new HashMap<String, Object>();
        body.put("round", round.id());
        body.put("chosen", chosen);
        body.put("departures", departures);
        body.put("minutes", hash());
        if (!line.settled()) {
            body.put("tie", Map.of("receipts", line.tied(), "reason", "会商确定"));
        }
        act(Types.CONSULTED, call.notice.id(), "ndrc", body);
        return chosen;
    }

    private void publish(Ranking ranking, List<String> chosen) {
        var text =
                ("决定 " + chosen + " " + random.nextInt() + "\n").getBytes(StandardCharsets.UTF_8);
        texts.add(text);
        var sha256 = Hashes.of(text);
        act(
                Types.DRAFTED,
                call.notice.id(),
                "ndrc",
                Map.of("round", "selection", "version", 1, "text", sha256));
        for (var organ : call.notice.deciding()) {
            act(
                    Types.CO_OPINION,
                    call.notice.id(),
                    organ.id(),
                    Map.of(
                            "round",
                            "selection",
                            "organ",
                            organ.id(),
                            "version",
                            1,
                            "opinion",
                            "agree"));
        }
        for (Organ organ : call.notice.deciding()) {
            act(
                    Types.SIGNED,
                    call.notice.id(),
                    organ.id(),
                    Map.of("round", "selection", "organ", organ.id(), "text", sha256));
        }
        now = now.plus(Duration.ofSeconds(60));
        var until = WorkingDays.of(call.notice).deadline(now, call.notice.settings().objection());
        now = now.minus(Duration.ofSeconds(60));
        act(
                Types.PROPOSED,
                call.notice.id(),
                "ndrc",
                Map.of(
                        "round",
                        "selection",
                        "text",
                        sha256,
                        "cities",
                        chosen.stream().map(this::city).sorted().toList(),
                        "until",
                        Leaf.time(until)));
    }

    private void object(boolean upheld) {
        int number = events.size();
        act(Types.OBJECTION, call.notice.id(), "public", Map.of("number", number, "ground", "理由"));
        act(
                Types.ANSWERED,
                call.notice.id(),
                "ndrc",
                Map.of("number", number, "upheld", upheld, "reason", "核查"));
    }

    private void issue() {
        var proposed =
                events.stream().filter(e -> e.type().equals(Types.PROPOSED)).toList().getLast();
        now = Leaf.time(proposed.text("until"));
        act(
                Types.ISSUED,
                call.notice.id(),
                "ndrc",
                Map.of(
                        "round", "selection",
                        "text", proposed.text("text"),
                        "number", "发改高技〔2014〕1号",
                        "date", "2014-01-10",
                        "cities", proposed.body().get("cities")));
    }
}
