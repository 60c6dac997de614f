package org.shifan.programme.example;

import java.util.HashMap;
import java.util.Map;
import org.shifan.platform.places.Places;
import org.shifan.programme.endorsement.Agreement.Form;

/**
 * Numbers of documents in the usual form: organ, year in 〔〕, running number. Each begins with 示例,
 * so that none can be taken for a real one.
 */
final class Papers {
    private static final String INVENTED = "示例";

    private final Places places;
    private final int year;
    private final long seed;
    private final Map<String, Integer> last = new HashMap<>();

    Papers(long seed, Places places, int year) {
        this.seed = seed;
        this.places = places;
        this.year = year;
    }

    /** Of a city government's approval. */
    String approval(String city) {
        return number(brief(city), "政函");
    }

    /** Of a provincial government's agreement. */
    String agreement(String province, Form form) {
        return number(brief(province), form == Form.LETTER ? "政函" : "政办批");
    }

    /** Of a commission's report. */
    String report(String unit) {
        return number(brief(unit), "发改高技");
    }

    /** Of the document that issues the list. */
    String issue(int issuedIn) {
        return INVENTED + "发改高技〔" + issuedIn + "〕1号";
    }

    private String number(String place, String series) {
        var organ = (place.startsWith(INVENTED) ? "" : INVENTED) + place + series;
        // A running number, as if the organ had written other documents before.
        int next =
                last.merge(
                        organ,
                        new Dice(seed, "papers", organ).between(20, 180),
                        (before, first) -> before + 1);
        return organ + "〔" + year + "〕" + next + "号";
    }

    /** The name without its level: 义乌 for 义乌市, 河北 for 河北省. */
    private String brief(String code) {
        var province = places.province(code);
        if (province.isPresent()) {
            return province.get().shortName();
        }
        var name = places.city(code).orElseThrow().place().name().in("zh");
        return name.endsWith("市") ? name.substring(0, name.length() - 1) : name;
    }
}
