package org.shifan.decisions.bundle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.shifan.decisions.ledger.Leaf;
import org.shifan.decisions.quota.Admission;
import org.shifan.decisions.quota.Quotas;

/** A random call up to its reports, which keep to every rule. */
@org.jspecify.annotations.NullUnmarked
class ReportedStory {
    static final Instant DEADLINE = Instant.parse("2013-11-27T16:00:00Z");

    final SmallCall call;
    final List<Event> events = new ArrayList<>();
    final Random random;
    final Map<String, Map<String, Object>> received = new LinkedHashMap<>();
    Instant now = Instant.parse("2013-11-18T02:00:00Z");
    private final Map<String, String> plans = new HashMap<>();
    private final Map<String, Boolean> over = new LinkedHashMap<>();

    ReportedStory(Random random, SmallCall call) {
        this.random = random;
        this.call = call;
        open();
        call.places.keySet().forEach(this::apply);
        var late =
                new TreeMap<>(
                        Map.of(
                                SmallCall.EAST,
                                random.nextInt(8) == 0,
                                SmallCall.WEST,
                                random.nextInt(8) == 0));
        for (var turn : List.of(false, true)) {
            late.forEach(
                    (province, isLate) -> {
                        if (isLate.equals(turn)) {
                            report(province, isLate);
                        }
                    });
        }
    }

    void open() {
        var body = CallOpening.body(call.notice, call.lists.values(), call.places.values());
        act(CallOpening.TYPE, call.notice.id(), "ndrc", body);
    }

    void act(String type, String subject, String organ, Map<String, Object> body) {
        now = now.plus(Duration.ofSeconds(60));
        var whole = new TreeMap<>(body);
        whole.put("person", "00000000-0000-0000-0000-000000000001");
        events.add(new Event(now, type, call.notice.id(), subject, organ, whole));
        if (random.nextInt(10) == 0) {
            events.add(new Event(now, "office.given", "", "x", "ndrc", Map.of("office", "x")));
        }
    }

    String hash() {
        var bytes = new byte[8];
        random.nextBytes(bytes);
        return Hashes.of(bytes);
    }

    void apply(String city) {
        if (random.nextInt(8) == 0) {
            enter(city);
            return;
        }
        finalise(city);
        if (random.nextInt(6) == 0) {
            act(
                    Types.RETURNED,
                    city,
                    "province",
                    Map.of("city", city, "plan", plans.get(city), "reason", "补充材料"));
            finalise(city);
        }
        admit(city)
                .ifPresent(
                        admission -> {
                            var body = admitted(city, admission);
                            body.put("form", "letter");
                            body.put("number", "函〔2013〕1号");
                            body.put("date", "2013-11-20");
                            act(Types.AGREED, city, "province", body);
                        });
    }

    /** The host takes the plan up from paper, now and then twice. */
    private void enter(String city) {
        plans.put(city, hash());
        admit(city).ifPresent(admission -> enter(city, admission));
    }

    private void enter(String city, Admission admission) {
        var body = admitted(city, admission);
        body.put("version", 1);
        body.put("why", "未接入系统");
        body.put("approval", Map.of("number", "政函〔2013〕2号", "date", "2013-11-19"));
        body.put(
                "agreement", Map.of("form", "letter", "number", "函〔2013〕1号", "date", "2013-11-20"));
        act(Types.ENTERED, city, "ndrc", body);
        if (random.nextInt(4) == 0) {
            act(
                    Types.ENTRY_WITHDRAWN,
                    city,
                    "ndrc",
                    Map.of("city", city, "plan", plans.get(city), "reason", "缺页"));
            act(Types.ENTERED, city, "ndrc", body);
        }
    }

    private Optional<Admission> admit(String city) {
        var place = call.places.get(city);
        int taken =
                (int)
                        over.entrySet().stream()
                                .filter(e -> !e.getValue())
                                .filter(
                                        e ->
                                                place.provinceCode()
                                                        .equals(
                                                                call.places
                                                                        .get(e.getKey())
                                                                        .provinceCode()))
                                .count();
        var admission =
                Quotas.admit(call.notice.settings().quota(), place, taken, random.nextInt(3) == 0);
        if (!admission.admitted()) {
            return Optional.empty();
        }
        over.put(city, admission.needsException());
        return Optional.of(admission);
    }

    private Map<String, Object> admitted(String city, Admission admission) {
        var body = new HashMap<String, Object>();
        body.put("city", city);
        body.put("province", call.places.get(city).provinceCode());
        body.put("plan", plans.get(city));
        body.put("over", admission.needsException());
        if (admission.needsException()) {
            body.put("reason", "基础较好");
        }
        return body;
    }

    private void finalise(String city) {
        plans.put(city, hash());
        act(
                Types.FINALISED,
                city,
                "city",
                Map.of("city", city, "version", 1, "plan", plans.get(city)));
        act(
                Types.APPROVED,
                city,
                "government",
                Map.of(
                        "city",
                        city,
                        "version",
                        1,
                        "plan",
                        plans.get(city),
                        "number",
                        "政函〔2013〕2号",
                        "date",
                        "2013-11-19"));
    }

    private void report(String province, boolean late) {
        var cities =
                over.keySet().stream()
                        .filter(c -> call.places.get(c).provinceCode().equals(province))
                        .toList();
        if (cities.isEmpty()) {
            return;
        }
        now = late ? DEADLINE.plusSeconds(60) : now;
        var receivedAt = now.plusSeconds(30);
        if (late) {
            var body = head(province, receivedAt, cities, 0);
            body.put("deadline", Leaf.time(DEADLINE));
            act(Types.REFUSED_LATE, province, "commission", body);
            if (random.nextBoolean()) {
                return;
            }
            body = head(province, receivedAt, cities, 1);
            body.put("reason", "因道路中断");
            act(Types.ACCEPTED_LATE, province, "ndrc", body);
        } else {
            act(Types.SUBMITTED, province, "commission", head(province, receivedAt, cities, 1));
            if (random.nextInt(4) == 0) {
                withdraw(cities.getFirst());
                act(
                        Types.SUBMITTED,
                        province,
                        "commission",
                        head(province, now.plusSeconds(30), List.of(cities.getFirst()), 2));
            }
        }
    }

    private void withdraw(String city) {
        var receipt = "SF-2013-2-" + city + "-1";
        received.remove(receipt);
        act(
                Types.WITHDRAWN,
                receipt,
                "commission",
                Map.of("receipt", receipt, "city", city, "reason", "更正附件"));
    }

    private Map<String, Object> head(
            String province, Instant receivedAt, List<String> cities, int attempt) {
        var lines = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < cities.size(); i++) {
            var line = new HashMap<String, Object>();
            line.put("city", cities.get(i));
            line.put("rank", i + 1);
            line.put("over", over.get(cities.get(i)));
            if (attempt > 0) {
                var receipt = "SF-2013-2-" + cities.get(i) + "-" + attempt;
                line.put("plan", plans.get(cities.get(i)));
                line.put("package", hash());
                line.put("receipt", receipt);
                if (random.nextInt(3) == 0) {
                    line.put("specialReason", "试点经验");
                }
                received.put(receipt, line);
            }
            lines.add(line);
        }
        var body = new HashMap<String, Object>();
        body.put("province", province);
        body.put("number", "发改〔2013〕3号");
        body.put("date", "2013-11-25");
        body.put("receivedAt", Leaf.time(receivedAt));
        body.put("cities", lines);
        return body;
    }

    String city(String receipt) {
        return (String) received.get(receipt).get("city");
    }
}
