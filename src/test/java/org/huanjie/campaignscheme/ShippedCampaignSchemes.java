package org.huanjie.campaignscheme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** The campaign schemes as they are shipped, and those of other texts, for tests. */
public final class ShippedCampaignSchemes {

    private ShippedCampaignSchemes() {}

    public static CampaignScheme find(String id) {
        return read(text(id));
    }

    public static CampaignScheme read(String text) {
        return CampaignSchemeReader.read(text, 1);
    }

    public static String text(String id) {
        try {
            return new ClassPathResource("campaigns/" + id + ".yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
