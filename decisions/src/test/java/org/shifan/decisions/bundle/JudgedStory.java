package org.shifan.decisions.bundle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.shifan.decisions.eligibility.Answer;
import org.shifan.decisions.eligibility.Verdict;
import org.shifan.decisions.ledger.Leaf;

/** Goes on to the verdicts and exceptions. */
@org.jspecify.annotations.NullUnmarked
class JudgedStory extends ReportedStory {
    final List<String> goingOn = new ArrayList<>();

    JudgedStory(Random random, SmallCall call) {
        super(random, call);
        now = Instant.parse("2013-12-02T01:00:00Z");
        received.forEach(this::decide);
    }

    private void decide(String receipt, Map<String, Object> line) {
        if (random.nextInt(4) == 0) {
            var due = Leaf.time(now.plus(Duration.ofHours(1)));
            act(
                    Types.SUPPLEMENT,
                    receipt,
                    "ndrc",
                    Map.of("receipt", receipt, "items", List.of("光盘"), "due", due));
            if (random.nextInt(4) == 0) {
                return; // never supplied
            }
            act(
                    Types.SUPPLIED,
                    receipt,
                    "city",
                    Map.of(
                            "receipt",
                            receipt,
                            "items",
                            List.of("光盘"),
                            "receivedAt",
                            Leaf.time(now)));
        }
        act(Types.CHECKED, receipt, "ndrc", Map.of("receipt", receipt));
        var city = (String) line.get("city");
        var verdict = call.eligibility().judge(call.places.get(city));
        act(VerdictBody.TYPE, receipt, "ndrc", VerdictBody.of(receipt, city, verdict));
        boolean admitted = conditions(receipt, line, verdict);
        if (admitted && (!(boolean) line.get("over") || exception(receipt, "over"))) {
            goingOn.add(receipt);
        }
    }

    private boolean conditions(String receipt, Map<String, Object> line, Verdict verdict) {
        return switch (verdict.answer()) {
            case YES -> true;
            case UNKNOWN -> {
                boolean yes = random.nextBoolean();
                act(
                        Types.DECIDED,
                        receipt,
                        "ndrc",
                        Map.of("receipt", receipt, "answer", yes ? "yes" : "no", "reason", "附件原件"));
                yield yes;
            }
            case NO ->
                    line.containsKey("specialReason")
                            && !(boolean) line.get("over")
                            && verdict.excluded() != Answer.YES
                            && exception(receipt, "special");
        };
    }

    private boolean exception(String receipt, String kind) {
        boolean all = true;
        for (var organ : call.notice.deciding()) {
            boolean agree = random.nextInt(20) > 0;
            all &= agree;
            act(
                    Types.OPINION,
                    receipt,
                    organ.id(),
                    Map.of(
                            "receipt", receipt,
                            "kind", kind,
                            "organ", organ.id(),
                            "agree", agree,
                            "reason", "意见"));
        }
        act(
                Types.EXCEPTION,
                receipt,
                "ndrc",
                Map.of("receipt", receipt, "kind", kind, "granted", all));
        return all;
    }
}
