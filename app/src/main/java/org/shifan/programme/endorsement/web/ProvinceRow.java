package org.shifan.programme.endorsement.web;

import java.util.List;
import java.util.Optional;
import org.shifan.decisions.eligibility.Verdict;
import org.shifan.decisions.notice.Text;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Approval;
import org.shifan.programme.application.State;
import org.shifan.programme.endorsement.Agreement;

/**
 * One city of the province as its desk compares it with the others.
 *
 * @param name of the city
 * @param approval by the city government of the version that stands
 * @param agreement that stands
 * @param verdict on the conditions, from the call's lists
 * @param met rules of the conditions that are met
 * @param tasks of the notice that have a measure
 * @param hard share of funds in facilities, parks and projects, in percent; empty without funds
 * @param measures how many
 * @param paper whether its plan exists on paper only, so that nothing of it can be counted
 */
record ProvinceRow(
        Application application,
        Text name,
        Optional<Approval> approval,
        Optional<Agreement> agreement,
        Verdict verdict,
        List<String> met,
        int tasks,
        Optional<Integer> hard,
        int measures,
        boolean paper) {

    /** Whether the approval of the city government stands: drafting again lets it lapse. */
    public boolean approved() {
        return approval.isPresent() && application.state() != State.DRAFTING;
    }
}
