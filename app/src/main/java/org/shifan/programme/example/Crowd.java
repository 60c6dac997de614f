package org.shifan.programme.example;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shifan.decisions.notice.NoticeFile;
import org.shifan.platform.places.InventedPlaces;

/**
 * Invented cities that apply under a notice: as many as one wants under a made-up one, or those
 * that a file invents for a real one. Each goes the plain way.
 *
 * @param notice the notice file
 * @param places of all applicants, in the form of the example's
 * @param catalogue of the lists that come with them
 * @param list the CSV file of the made-up notice's list; empty where lists are files
 * @param cities codes, in their order
 */
record Crowd(byte[] notice, byte[] places, String catalogue, byte[] list, List<String> cities)
        implements InventedPlaces {
    private static final String FOLDER = "/data/example/";
    private static final String HEADER =
            "code,name_zh,short_zh,name_en,level,province_code,region,separately_planned\n";

    /** Places of a province under the made-up notice. */
    private static final int OF_PROVINCE = 40;

    private static final String CATALOGUE =
            """
            lists:
              - id: example-figures
                file: example-figures.csv
                title: {en: Invented figures of invented cities}
                source: {en: made up for measurements}
                asOf: "2013-09-13"
                standing: unverified
                complete: true
                columns:
                  - {name: code, type: code, title: {en: Code}}
                  - {name: name_zh, type: text, title: {en: City}}
                  - {name: output, type: number, title: {en: Output}}
            """;

    /** So many cities under the made-up notice. */
    static Crowd of(int count) {
        int provinces = (count + OF_PROVINCE - 1) / OF_PROVINCE;
        var places = new StringBuilder(HEADER);
        var figures = new StringBuilder("code,name_zh,output\n");
        var cities = new ArrayList<String>();
        for (int province = 0; province < provinces; province++) {
            var name = "Example Province " + (province + 1);
            places.append(
                    "P%04d,%s,%s,%s,example-province,,east,no\n"
                            .formatted(province, name, name, name));
        }
        for (int city = 0; city < count; city++) {
            int province = city / OF_PROVINCE;
            var code = String.format(Locale.ROOT, "P%04d-%02d", province, city % OF_PROVINCE);
            var name = "Example City " + (city + 1);
            places.append("%s,%s,,%s,city,P%04d,,no\n".formatted(code, name, name, province));
            figures.append("%s,%s,%d\n".formatted(code, name, 11 + city % 89));
            cities.add(code);
        }
        var notice =
                new String(
                                Scripts.resource(FOLDER + "synthetic/notice.yaml"),
                                StandardCharsets.UTF_8)
                        .replace("@provinces@", Integer.toString(provinces))
                        .replace("@places@", Integer.toString(provinces * OF_PROVINCE));
        return new Crowd(
                utf8(notice), utf8(places.toString()), CATALOGUE, utf8(figures.toString()), cities);
    }

    /**
     * The cities that a file invents for the notice.
     *
     * @param notice the notice file
     * @param id of the notice
     */
    static Crowd of(byte[] notice, String id) {
        var folder = FOLDER + id + "/";
        var places = Scripts.resource(folder + "places.csv");
        var cities =
                new String(places, StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        // Whatever lies in no province is one itself.
                        .filter(cells -> !cells[5].isEmpty())
                        .map(cells -> cells[0])
                        .toList();
        var catalogue = new String(Scripts.resource(folder + "lists.yaml"), StandardCharsets.UTF_8);
        return new Crowd(notice, places, catalogue, new byte[0], cities);
    }

    /** Whether cities are invented for the notice. */
    static boolean isFor(byte[] notice) {
        return NoticeFile.read(notice)
                .notice()
                .map(one -> FOLDER + one.id() + "/places.csv")
                .filter(places -> Crowd.class.getResource(places) != null)
                .isPresent();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] file(String name) {
        return list.length > 0 ? list.clone() : Scripts.resource("/data/" + name);
    }

    /** Every city as one of the cast. */
    List<Applicant> cast() {
        var cast = new ArrayList<Applicant>();
        for (var city : cities) {
            cast.add(
                    new Applicant(
                            cast.size(),
                            city,
                            Applicant.Outcome.PLAIN,
                            cast.size() % OF_PROVINCE + 1,
                            false));
        }
        return List.copyOf(cast);
    }
}
