package org.huanjie.campaignscheme;

import com.fasterxml.jackson.databind.node.IntNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.input.Yaml;
import org.huanjie.scheme.CitedDocuments;
import org.huanjie.scheme.SchemeFault;
import org.huanjie.scheme.SchemeRefused;

/** Reads the text of a campaign scheme: {@link CampaignScheme} says what may stand there. */
final class CampaignSchemeReader {

    private CampaignSchemeReader() {}

    /** @throws SchemeRefused with all faults of the text and their lines */
    static CampaignScheme read(String text, int version) {
        Yaml yaml = Yaml.of(text);
        Optional<CampaignScheme> scheme = yaml.read(CampaignScheme.class, Map.of("version", IntNode.valueOf(version)));
        if (yaml.tree() != null) {
            CitedDocuments.check(yaml);
        }
        List<SchemeFault> faults = yaml.faults().stream().map(SchemeFault::of).toList();
        if (!faults.isEmpty()) {
            throw new SchemeRefused(faults);
        }
        return scheme.orElseThrow();
    }
}
