package org.huanjie.engine;

import org.huanjie.ids.CampaignId;
import org.huanjie.ids.ElectionId;

/** The user task that a handler serves, seen without the engine's own types. */
public interface TaskContext {

    /** The election's id: the business key. */
    ElectionId election();

    /** The campaign's id where the task is one of a campaign: the business key. */
    default CampaignId campaign() {
        return CampaignId.of(election()).orElseThrow();
    }

    /** The account that completes the task; it has none while it is being created. */
    String actor();

    /** A value that the model passed to this task's process or loop, such as the kind of an approval. */
    <T> T value(String name, Class<T> type);

    /** Sets a value that the next gateways of the same process ask, up to the next wait state; after it the value is gone. */
    void route(String name, Object value);

    /** Whether the task's model leads such an error on; models of elections that began before do not know every error. */
    boolean catches(String errorCode);

    /** Sets a value that the same process asks again after later wait states. */
    void keep(String name, Object value);
}
