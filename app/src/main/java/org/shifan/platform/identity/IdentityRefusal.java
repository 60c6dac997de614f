package org.shifan.platform.identity;

import org.shifan.platform.ledger.RefusalCode;

/** Why an act about an office is refused, in order of precedence. */
public enum IdentityRefusal implements RefusalCode {
    /** The office has ended already: the name of its holder, when. */
    OFFICE_ENDED("office.ended-already"),
    /** The person holds an office of the organ already: name of the person and of the organ. */
    OFFICE_HELD("office.held"),
    /** Nobody would be left to run the organ's accounts: the name of the organ. */
    LAST_ADMINISTRATOR("office.last-administrator"),
    /** The link has been used: when. */
    LINK_USED("link.used"),
    /** The link was valid until an instant that has passed: that instant, and now. */
    LINK_EXPIRED("link.expired"),
    /** The address has failed to sign in too often: how many times, minutes, minutes to wait. */
    TOO_MANY("sign-in.too-many");

    private final String code;

    IdentityRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
