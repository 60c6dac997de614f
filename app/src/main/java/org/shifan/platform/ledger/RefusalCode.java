package org.shifan.platform.ledger;

/**
 * A stable code for one reason to refuse a formal act. Each module lists its own in an enum, in
 * order of precedence; the sentences stand in the module's texts under {@code refusal.<code>}.
 */
public interface RefusalCode {

    /** For example {@code report.late}. */
    String code();
}
