package org.huanjie.campaignscheme;

/** Somebody sent a new version of a scheme that comes with the program. */
public class ShippedCampaignScheme extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ShippedCampaignScheme(String id) {
        super("活动方案“" + id + "”是随程序提供的，不能修改；请复制后换一个编号，作为自己的方案提交");
    }
}
