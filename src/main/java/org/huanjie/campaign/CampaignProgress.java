package org.huanjie.campaign;

/**
 * How far a campaign has come, in bodies.
 *
 * @param bodies all of them
 * @param waiting not launched yet
 * @param launched an election was begun for them
 * @param begun those of them in whose election somebody has done something
 * @param overdue those whose present stage is overdue
 * @param completed those whose election is closed with a result
 * @param brokenOff those whose election was withdrawn or annulled and not repeated
 * @param excused those that need not elect
 * @param postponed those that begin later
 * @param failed those that could not be launched
 */
public record CampaignProgress(
        int bodies,
        int waiting,
        int launched,
        int begun,
        int overdue,
        int completed,
        int brokenOff,
        int excused,
        int postponed,
        int failed) {

    static final CampaignProgress NONE = new CampaignProgress(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Both together. */
    CampaignProgress plus(CampaignProgress other) {
        return new CampaignProgress(
                bodies + other.bodies,
                waiting + other.waiting,
                launched + other.launched,
                begun + other.begun,
                overdue + other.overdue,
                completed + other.completed,
                brokenOff + other.brokenOff,
                excused + other.excused,
                postponed + other.postponed,
                failed + other.failed);
    }

    /** Whether every body has a result or is excused. */
    public boolean covered() {
        return completed + excused == bodies;
    }
}
