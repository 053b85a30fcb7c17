package org.huanjie.reporting;

import java.util.List;
import org.huanjie.division.Division;
import org.huanjie.division.Divisions;
import org.huanjie.division.Regions;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The provinces, cities and counties for which reports are issued (LN-3.1). */
@Service
public class ReportingRegions {

    private final ReportStore store;
    private final ReportingProcess process;
    private final Divisions divisions;
    private final Regions regions;

    ReportingRegions(ReportStore store, ReportingProcess process, Divisions divisions, Regions regions) {
        this.store = store;
        this.process = process;
        this.divisions = divisions;
        this.regions = regions;
    }

    /** The codes of all of them, in order. */
    public List<String> all() {
        return store.regions();
    }

    /**
     * From now on reports of this region are issued.
     *
     * @param code of a province, city or county; six digits that end with zeros, as in 210000, stand for the province 21
     * @return the region's own code
     * @throws Refusal when there is no such region
     * @throws ConflictException when it reports already
     */
    @Transactional
    public String start(String code, String actor) {
        String region = region(code);
        if (!store.addRegion(region, actor)) {
            throw new ConflictException(divisions.name(region) + "已经在按期出报表");
        }
        process.start(region);
        return region;
    }

    /**
     * From now on no more reports are issued; those that were stay.
     *
     * @throws ConflictException when the region does not report
     */
    @Transactional
    public void stop(String code) {
        String region = region(code);
        if (!store.removeRegion(region)) {
            throw new ConflictException(divisions.name(region) + "没有在出报表");
        }
        process.stop(region);
    }

    /** @throws Refusal when there is no such province, city or county */
    public String region(String code) {
        return regions.find(code)
                .map(Division::code)
                .orElseThrow(() -> new Refusal("region", "没有“" + code + "”这个省、市或县（市、区）", "F.3"));
    }
}
