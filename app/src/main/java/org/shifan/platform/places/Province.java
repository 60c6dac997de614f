package org.shifan.platform.places;

import org.shifan.decisions.notice.Text;

/**
 * A unit at the level of a province.
 *
 * @param code GB/T 2260 code
 * @param name in Chinese and English
 * @param shortName Chinese short name, under which the map knows it
 * @param region of the National Bureau of Statistics, for example {@code east}; empty text: it is
 *     in none
 * @param kind for example {@code province}, {@code autonomous-region}, {@code municipality}
 * @param fictitious made up for the example
 */
public record Province(
        String code, Text name, String shortName, String region, String kind, boolean fictitious) {

    /** As limits on the number of applications see it. */
    public org.shifan.decisions.quota.Province counted() {
        return new org.shifan.decisions.quota.Province(code, name, region, kind);
    }
}
