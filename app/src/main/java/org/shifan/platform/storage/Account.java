package org.shifan.platform.storage;

/** A role of the database that can sign in. */
record Account(String name, String password) {

    /** Owns every schema; only migrations, backup and restore act as it. */
    static final String OWNER = "shifan_owner";

    /** The application: may not change the ledger, nor become another role. */
    static final String APP = "shifan_app";

    @Override
    public String toString() {
        return name;
    }
}
