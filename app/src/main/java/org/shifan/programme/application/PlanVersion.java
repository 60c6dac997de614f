package org.shifan.programme.application;

import java.time.Instant;
import java.util.Optional;
import org.shifan.decisions.plan.Plan;

/**
 * A finalised version of a plan, which never changes.
 *
 * @param version counted from 1
 * @param sha256 over its canonical JSON, or over the scan of a plan on paper
 * @param plan its content; without any if it exists on paper only
 * @param scan of a plan on paper, that the host took up
 * @param at when it became final
 * @param by who made it final, as shown
 */
public record PlanVersion(
        int version, String sha256, Plan plan, Optional<Scan> scan, Instant at, String by) {

    /**
     * The scan of a plan on paper.
     *
     * @param name of the file
     * @param size in bytes
     */
    public record Scan(String name, long size, String mediaType) {}
}
