package org.huanjie.scheme;

/** Somebody sent a new version of a scheme that is not theirs. */
public class SchemeOfOthers extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SchemeOfOthers(String id, String owner) {
        super(
                owner.equals(SchemeLibrary.SHIPPED)
                        ? "方案“" + id + "”是随程序提供的，不能修改；请复制后换一个编号，作为自己的方案提交"
                        : "方案“" + id + "”属于" + owner + "，只有它自己和上级团组织可以修改；请复制后换一个编号，作为自己的方案提交");
    }
}
