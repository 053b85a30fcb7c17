package org.huanjie.access;

/** The authorities that a signed-in account carries: its groups, its tenants, and what follows from them. */
public final class Right {

    /** May set up places, divisions and schemes, and act for every body. */
    public static final String ADMIN = "ROLE_ADMIN";

    /** Must choose a password of its own before anything else. */
    public static final String MUST_CHANGE_PASSWORD = "ROLE_MUST_CHANGE_PASSWORD";

    /** The engine's own name for its administrators' group. */
    public static final String ADMINISTRATORS = "camunda-admin";

    /** The group of those who see everything in their regions. */
    public static final String SUPERVISORS = "supervisor";

    public static final String GROUP = "GROUP_";
    public static final String TENANT = "TENANT_";
    public static final String REGION = "REGION_";

    private Right() {}

    /** The authority of a member of a group. */
    public static String ofGroup(String group) {
        return GROUP + group;
    }

    /** The authority of somebody who supervises a region. */
    public static String ofRegion(String region) {
        return REGION + region;
    }

    /** The authority of somebody who belongs to a tenant. */
    public static String ofTenant(String tenant) {
        return TENANT + tenant;
    }
}
