package org.shifan.decisions.eligibility;

import java.util.Optional;
import org.shifan.decisions.eligibility.CityList.Standing;

/**
 * What an answer rests on: which version of which list, and what it says of the city.
 *
 * @param list id of the list
 * @param version of the list
 * @param sha256 of the list's bytes
 * @param complete whether absence from it means no
 * @param standing whether its source has been seen
 * @param column of the list that was asked for; empty: only whether the city is on it
 * @param found whether the city is on it
 * @param rank the city's place, where the list gives one
 * @param value the text of the column asked for, where a column was asked for and the cell is
 *     filled
 */
public record Evidence(
        String list,
        int version,
        String sha256,
        boolean complete,
        Standing standing,
        Optional<String> column,
        boolean found,
        Optional<Integer> rank,
        Optional<String> value) {}
