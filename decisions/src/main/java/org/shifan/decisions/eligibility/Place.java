package org.shifan.decisions.eligibility;

import org.shifan.decisions.notice.Text;

/**
 * A city that may apply, with what rules ask about it, as it was at the date of the call.
 *
 * @param code GB/T 2260 code, or the code of the list of places that the call uses
 * @param name in every language of the call
 * @param level for example {@code prefecture-city}, {@code county-city}
 * @param provinceCode code of the province that it lies in, also for a separately planned city
 * @param provinceKind for example {@code province}, {@code autonomous-region}, {@code municipality}
 * @param region region of the province, for example {@code east}; empty text: it is in none
 * @param separatelyPlanned 计划单列市: reports through its own commission, counts in its province
 */
public record Place(
        String code,
        Text name,
        String level,
        String provinceCode,
        String provinceKind,
        String region,
        boolean separatelyPlanned) {}
