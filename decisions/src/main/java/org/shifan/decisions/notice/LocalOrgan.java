package org.shifan.decisions.notice;

/**
 * The kind of organ that acts for each place in one part of a call, or, for the experts, for the
 * call as a whole.
 *
 * @param office what it does in the call
 * @param id beginning of the ids of these organs, followed by the code of the place, for example
 *     {@code lead} for {@code lead-330782}
 * @param name official name, {@code {place}} standing for that of the place
 */
public record LocalOrgan(Office office, String id, Text name) {

    /** Where a name has the name of the place. */
    public static final String PLACE = "{place}";

    /** What an organ does in the call. */
    public enum Office {
        /** Writes the plan of its city. */
        CITY_LEAD("city-lead"),
        /** Approves the plan of its city. */
        CITY_GOVERNMENT("city-government"),
        /** Ranks and reports the cities of its province, or of its city under separate planning. */
        PROVINCIAL_COMMISSION("provincial-commission"),
        /** Agrees to the plans of its province. */
        PROVINCIAL_GOVERNMENT("provincial-government"),
        /** Those who review for the host. */
        EXPERTS("experts");

        private final String key;

        Office(String key) {
            this.key = key;
        }

        /** As it stands in a notice file. */
        public String key() {
            return key;
        }
    }

    /** The official name in a place, in every language of the notice. */
    public Text name(Text place) {
        return new Text(
                name.byLanguage().entrySet().stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        java.util.Map.Entry::getKey,
                                        words ->
                                                words.getValue()
                                                        .replace(
                                                                PLACE, place.in(words.getKey())))));
    }
}
