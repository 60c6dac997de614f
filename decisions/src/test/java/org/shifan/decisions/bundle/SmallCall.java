package org.shifan.decisions.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.shifan.decisions.eligibility.CityList;
import org.shifan.decisions.eligibility.CityList.Standing;
import org.shifan.decisions.eligibility.Eligibility;
import org.shifan.decisions.eligibility.ListFile;
import org.shifan.decisions.eligibility.Place;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.NoticeFile;
import org.shifan.decisions.notice.Text;

/**
 * The second batch cut down for tests: two provinces with nine cities, three places in the
 * selection, two experts an application.
 */
@org.jspecify.annotations.NullUnmarked
final class SmallCall {
    static final String EAST = "330000";
    static final String WEST = "520000";

    final byte[] noticeFile;
    final Notice notice;
    final Map<String, byte[]> csv = new TreeMap<>();
    final Map<String, CityList> lists = new TreeMap<>();
    final Map<String, Place> places = new TreeMap<>();

    SmallCall(Random random) {
        this(random, "public");
    }

    SmallCall(Random random, String panelPublicity) {
        noticeFile = file(panelPublicity);
        notice = NoticeFile.parse(noticeFile);
        for (int i = 1; i <= 6; i++) {
            place("33010" + i, EAST, "east");
        }
        for (int i = 1; i <= 3; i++) {
            place("52010" + i, WEST, "west");
        }
        list("legislative-power-2013", some(random, 3), true, random);
        list("trade-reform-pilots", some(random, 8), true, random);
        list("gdp-2012-top-100", some(random, 3), true, random);
        list("wangshang-index-2013", some(random, 6), random.nextBoolean(), random);
        list("designated-before-2013", some(random, 30), true, random);
    }

    Eligibility eligibility() {
        return Eligibility.of(notice, lists);
    }

    private static byte[] file(String panelPublicity) {
        try {
            var text = Files.readString(Path.of("../notices/2013-second-batch.yaml"));
            text = once(text, "places: 30\n", "places: 3\n");
            text = once(text, "per-application: 5\n", "per-application: 2\n");
            text = once(text, "panel: withheld\n", "panel: " + panelPublicity + "\n");
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String once(String text, String old, String now) {
        if (text.indexOf(old) < 0 || text.indexOf(old) != text.lastIndexOf(old)) {
            throw new IllegalStateException("the notice does not hold exactly once: " + old);
        }
        return text.replace(old, now);
    }

    private void place(String code, String province, String region) {
        places.put(
                code,
                new Place(
                        code,
                        new Text(Map.of("zh", "市" + code, "en", "City " + code)),
                        "prefecture-city",
                        province,
                        "province",
                        region,
                        false));
    }

    private List<String> some(Random random, int oneIn) {
        return new ArrayList<>(
                places.keySet().stream().filter(_ -> random.nextInt(oneIn) == 0).toList());
    }

    private void list(String id, List<String> codes, boolean complete, Random random) {
        var text = new StringBuilder("code,rank\n");
        for (int i = 0; i < codes.size(); i++) {
            text.append(codes.get(i)).append(',').append(i + 1).append('\n');
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        var about =
                new CityList.About(
                        id,
                        1 + random.nextInt(3),
                        new Text(Map.of("zh", "名单", "en", "List")),
                        new Text(Map.of("zh", "来源", "en", "Source")),
                        LocalDate.of(2013, 9, 13),
                        random.nextBoolean() ? Standing.VERIFIED : Standing.UNVERIFIED,
                        complete);
        csv.put(id, bytes);
        lists.put(id, ListFile.read(about, bytes).list().orElseThrow());
    }
}
