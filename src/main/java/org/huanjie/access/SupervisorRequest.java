package org.huanjie.access;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.input.Field;
import org.huanjie.input.Finding;

/**
 * Somebody who is to supervise (LN-3).
 *
 * @param mail where reports are sent to
 * @param regions codes of provinces, cities and counties
 */
public record SupervisorRequest(
        @Field("账号") String account,
        @Field(value = "姓名", name = true) String name,
        @Field("邮箱") String mail,

        @Field(value = "督导范围", min = 1, max = 50, clause = "F.3")
        List<String> regions) {

    public SupervisorRequest {
        List<Finding> faults = new ArrayList<>();
        PlaceRequest.checkAccount(account, faults);
        PlaceRequest.checkName(name, faults);
        PlaceRequest.checkMail(mail, faults);
        PlaceRequest.refuse(faults);
    }
}
