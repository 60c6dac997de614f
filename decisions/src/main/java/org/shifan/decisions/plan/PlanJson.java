package org.shifan.decisions.plan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shifan.decisions.ledger.CanonicalJson;
import org.shifan.decisions.ledger.Malformed;

/**
 * The one JSON form of a plan, over which the hash of a version is taken: RFC 8785, amounts as
 * plain decimal text, what is absent left out.
 */
public final class PlanJson {
    private static final long VERSION = 1;

    private PlanJson() {}

    /** The canonical bytes; equal plans have equal bytes. */
    public static byte[] write(Plan plan) {
        return CanonicalJson.of(
                Map.of(
                        "v", VERSION,
                        "texts", plan.texts(),
                        "measures", plan.measures().stream().map(PlanJson::tree).toList(),
                        "indicators", plan.indicators().stream().map(PlanJson::tree).toList()));
    }

    /**
     * Reads a plan strictly.
     *
     * @throws Malformed if a member is missing, unknown, or not of its kind; the message says where
     */
    public static Plan read(byte[] json) {
        var plan = new Members("plan", CanonicalJson.read(json));
        if (plan.integer("v") != VERSION) {
            throw Malformed.of("plan", "plan.v is not " + VERSION);
        }
        var texts = new TreeMap<String, String>();
        plan.members("texts").forEachText(texts::put);
        var measures = plan.list("measures").stream().map(PlanJson::measure).toList();
        var indicators = plan.list("indicators").stream().map(PlanJson::indicator).toList();
        plan.nothingElse();
        try {
            return new Plan(texts, measures, indicators);
        } catch (IllegalArgumentException e) {
            throw Malformed.of("plan", String.valueOf(e.getMessage())).because(e);
        }
    }

    private static Map<String, Object> tree(Measure measure) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", measure.id());
        tree.put("area", measure.area());
        tree.put("tasks", measure.tasks());
        tree.put("title", measure.title());
        tree.put("category", measure.category().name());
        measure.lead().ifPresent(lead -> tree.put("lead", lead));
        tree.put("partners", measure.partners());
        measure.funds().ifPresent(funds -> tree.put("funds", funds.toPlainString()));
        measure.due().ifPresent(due -> tree.put("due", due.toString()));
        tree.put("indicators", measure.indicators());
        return tree;
    }

    private static Map<String, Object> tree(Indicator indicator) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", indicator.id());
        tree.put("title", indicator.title());
        tree.put("unit", indicator.unit());
        tree.put("source", indicator.source());
        tree.put("baselineYear", indicator.baselineYear());
        indicator.baseline().ifPresent(value -> tree.put("baseline", value.toPlainString()));
        indicator.noBaseline().ifPresent(reason -> tree.put("noBaseline", reason));
        tree.put("history", tree(indicator.history()));
        tree.put("targets", tree(indicator.targets()));
        tree.put("direction", indicator.direction().name());
        return tree;
    }

    private static Map<String, String> tree(SortedMap<Integer, BigDecimal> values) {
        var tree = new TreeMap<String, String>();
        values.forEach((year, value) -> tree.put(year.toString(), value.toPlainString()));
        return tree;
    }

    private static Measure measure(Members from) {
        var measure =
                new Measure(
                        from.text("id"),
                        from.text("area"),
                        new TreeSet<>(from.texts("tasks")),
                        from.text("title"),
                        from.oneOf("category", Measure.Category.class),
                        from.optional("lead"),
                        from.texts("partners"),
                        from.optional("funds").map(text -> from.number("funds", text)),
                        from.optional("due").map(text -> from.month("due", text)),
                        new TreeSet<>(from.texts("indicators")));
        from.nothingElse();
        return measure;
    }

    private static Indicator indicator(Members from) {
        var indicator =
                new Indicator(
                        from.text("id"),
                        from.text("title"),
                        from.text("unit"),
                        from.text("source"),
                        Math.toIntExact(from.integer("baselineYear")),
                        from.optional("baseline").map(text -> from.number("baseline", text)),
                        from.optional("noBaseline"),
                        from.years("history"),
                        from.years("targets"),
                        from.oneOf("direction", Indicator.Direction.class));
        from.nothingElse();
        return indicator;
    }
}
