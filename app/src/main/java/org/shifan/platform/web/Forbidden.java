package org.shifan.platform.web;

/** The actor may not do this (403). */
public final class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String permission;

    /**
     * @param permission code of the permission that is missing
     */
    public Forbidden(String permission) {
        super(permission, null, false, false);
        this.permission = permission;
    }

    /** Code of the permission that is missing. */
    public String permission() {
        return permission;
    }
}
