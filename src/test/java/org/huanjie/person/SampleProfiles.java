package org.huanjie.person;

import java.util.Map;
import org.huanjie.input.Patch;

/** Profiles of which tests state only what they are about. */
public final class SampleProfiles {

    private SampleProfiles() {}

    /** Somebody who consents and states nothing else. */
    public static Profile of(PoliticalStatus status) {
        return Profile.of(status).consenting();
    }

    public static Profile of(PoliticalStatus status, Residence residence) {
        return with(of(status), "residence", residence);
    }

    /** The same with another fact. */
    public static Profile with(Profile profile, String fact, Object value) {
        return Patch.stating(Map.of(fact, value)).applyTo(profile);
    }
}
