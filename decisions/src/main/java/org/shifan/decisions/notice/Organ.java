package org.shifan.decisions.notice;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An organ that the notice names (机关).
 *
 * @param id stable id, for example {@code ndrc}
 * @param name official name at the date of the notice
 * @param shortName as used in running text
 * @param until last day under this name, if it has been succeeded
 * @param successor id of the organ that took over, see {@link Notice#organ(String)}
 */
public record Organ(
        String id,
        Text name,
        Text shortName,
        Optional<LocalDate> until,
        Optional<String> successor) {}
