package org.huanjie.simulation.rules;

import java.util.List;

/**
 * Somebody who does not exist, under a name that people may have.
 *
 * @param sex 男 or 女
 * @param partyMember otherwise a member of the League
 * @param days how much older than the youngest who stand
 */
public record InventedPerson(String name, String sex, boolean partyMember, int days) {

    private static final String SURNAMES =
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private static final String MEN = "伟强磊军洋勇杰涛超明刚平辉鹏飞波斌宇浩凯健俊帆帅旭宁龙林阳建文博志成东海峰亮新";
    private static final String WOMEN = "芳娜敏静丽艳娟霞燕玲桂丹萍红玉兰莉颖洁梅琳雪慧莹婷倩欣怡佳雯晶瑶璐岚薇宁凤云";
    private static final String MIDDLE = "国志文晓永德春秀玉海建立长景宝庆学振兆世家广成思天云少克万中明凤桂";
    private static final double WOMEN_SHARE = 0.38;
    private static final double PARTY_SHARE = 0.45;
    private static final int SINGLE_NAMES = 4;
    private static final int DAYS = 300;

    public static InventedPerson of(Lot lot) {
        boolean woman = lot.about("sex").happens(WOMEN_SHARE);
        String last = one(woman ? WOMEN : MEN, lot.about("last"));
        String middle = lot.about("length").below(SINGLE_NAMES) == 0 ? "" : one(MIDDLE, lot.about("middle"));
        return new InventedPerson(
                one(SURNAMES, lot.about("surname")) + middle + last,
                woman ? "女" : "男",
                lot.about("party").happens(PARTY_SHARE),
                lot.about("days").below(DAYS));
    }

    private static String one(String letters, Lot lot) {
        return lot.one(List.of(letters.split("")));
    }
}
