package org.shifan.platform.identity;

import java.time.LocalDate;
import java.util.Optional;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.ledger.Actor.OrganKind;

/**
 * An organ (机关) in whose name persons act.
 *
 * @param id stable, for example {@code ndrc} or {@code 330782-lead}
 * @param kind what kind
 * @param place code of the province or city it belongs to; empty for central organs
 * @param name official name
 * @param shortName as used in running text
 * @param since first day under this name
 * @param until last day under this name
 * @param successor id of the organ that took over
 * @param superior id of the organ whose administrators invite its first ones
 */
public record Organ(
        String id,
        OrganKind kind,
        String place,
        Text name,
        Text shortName,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        Optional<String> successor,
        Optional<String> superior) {

    /** An organ that has kept its name. */
    public static Organ of(
            String id,
            OrganKind kind,
            String place,
            Text name,
            Text shortName,
            Optional<String> superior) {
        return new Organ(
                id,
                kind,
                place,
                name,
                shortName,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                superior);
    }
}
