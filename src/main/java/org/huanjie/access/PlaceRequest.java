package org.huanjie.access;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huanjie.input.Field;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;

/** A place as an administrator sets it up: its bodies, and its people with what they do and where mail reaches them. */
public record PlaceRequest(
        @Field("区划代码") String division,
        @Field(value = "单位", required = false) List<BodyRow> bodies,
        @Field(value = "人员", required = false) List<PersonRow> people) {

    private static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9-]{1,31}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+");
    private static final int LONGEST_NAME = 100;

    /** One of the place's bodies, by kind. */
    public record BodyRow(
            @Field(value = "单位类别", among = BodyKind.OfPlace.class)
            BodyKind kind,

            @Field("单位名称") String name,
            @Field(value = "单位邮箱", required = false) String mail) {

        public BodyRow {
            List<Finding> faults = new ArrayList<>();
            if (kind != null && !BodyKind.parties().contains(kind)) {
                faults.add(new Finding("kind", kind.organ() + "没有自己的名称和邮箱，不用登记", ""));
            }
            checkName(name, faults);
            checkMail(mail, faults);
            refuse(faults);
        }
    }

    /** A person; a second row for the same account and name adds roles. */
    public record PersonRow(
            @Field("账号") String account,
            @Field(value = "姓名", name = true) String name,
            @Field(value = "分工", min = 1) List<Duty> roles,
            @Field(value = "邮箱", required = false) String mail) {

        public PersonRow {
            List<Finding> faults = new ArrayList<>();
            checkAccount(account, faults);
            checkName(name, faults);
            checkMail(mail, faults);
            refuse(faults);
        }
    }

    static void checkAccount(String account, List<Finding> faults) {
        if (!ACCOUNT.matcher(account).matches()) {
            faults.add(new Finding("account", "账号“" + account + "”应以小写字母开头，只含小写字母、数字和短横，2至32个字符", ""));
        }
    }

    static void checkName(String name, List<Finding> faults) {
        if (name.isBlank()) {
            faults.add(new Finding("name", "没有填写名称或姓名", ""));
        } else if (name.length() > LONGEST_NAME) {
            faults.add(new Finding("name", "名称或姓名超过" + LONGEST_NAME + "个字", ""));
        } else if (name.lines().count() > 1) {
            faults.add(new Finding("name", "名称或姓名中不能换行", ""));
        }
    }

    static void checkMail(String mail, List<Finding> faults) {
        if (!mail.isEmpty() && !MAIL.matcher(mail).matches()) {
            faults.add(new Finding("mail", "邮箱“" + mail + "”的写法不正确", ""));
        }
    }

    static void refuse(List<Finding> faults) {
        Refusal.ifAny(faults);
    }
}
